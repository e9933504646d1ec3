import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Explained } from '../parts/explained.ts';
import { Notice } from '../parts/notice.ts';
import { Section } from '../parts/section.ts';
import { useSurroundings } from '../session/use-session.ts';
import type { Engine } from './engine.ts';
import type { Decided, Edited } from './questions.ts';
import { useEngineAnswer } from './use-engine-answer.ts';
import { Verdicts } from './verdicts.ts';

interface Props {
  readonly engine: Engine;
  readonly edited: Edited;
  readonly sample: readonly object[];
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** What is typed at first. */
export const FIRST_LEAD = '{\n  "source": "demo_request",\n  "country": "DE",\n  "employees": 2500\n}';

/** A lead as somebody would type it. */
export const leadText = (lead: object): string => JSON.stringify(lead, null, 2);

/** Past leads that can be taken from a list. */
const MOST_OFFERED = 100;

/** A lead, typed or pasted, and the decision that it gets. */
export function TypedLead({ engine, edited, sample, text, onText }: Props) {
  const { ahead } = useSurroundings();
  const [whyNot, setWhyNot] = useState('');
  const asks = { text, now: Date.now() + ahead, whyNot };
  const decided = useEngineAnswer(engine, { question: 'decide', asks, stamps: [text, whyNot, edited], rest: 150 });
  const take = (event: Event) => {
    const lead = sample[Number((event.currentTarget as HTMLSelectElement).value)];
    if (lead) onText(leadText(lead));
  };
  return h(
    Section,
    { title: 'A lead' },
    h('label', { for: 'past' }, 'Take a past lead, without its personal fields'),
    h(
      'select',
      { id: 'past', onChange: take },
      h('option', { value: '' }, 'or type below'),
      sample.slice(0, MOST_OFFERED).map((lead, n) => h('option', { key: n, value: n }, idOf(lead))),
    ),
    h('label', { for: 'lead' }, 'The lead as JSON, under any key that the rules read'),
    h('textarea', {
      id: 'lead',
      rows: 12,
      value: text,
      spellcheck: false,
      onInput: (event: Event) => onText((event.currentTarget as HTMLTextAreaElement).value),
    }),
    decided.says === null ? null : h(Notice, { bad: true }, decided.says),
    decided.value === null ? null : h(Told, { decided: decided.value, onWhyNot: setWhyNot }),
  );
}

const idOf = (lead: object): string => ('id' in lead ? String(lead.id) : 'without an id');

function Told({ decided, onWhyNot }: { readonly decided: Decided; readonly onWhyNot: (rule: string) => void }) {
  if (!decided.ok) return h(Notice, { bad: true }, `This is no lead yet: ${decided.says}`);
  const told = decided.after ?? decided.before;
  return h(
    'div',
    {},
    h(Verdicts, { before: decided.before.decision, after: decided.after?.decision ?? null }),
    h(Explained, { told, whyNot: told.why_not, onWhyNot }),
  );
}
