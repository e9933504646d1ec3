import { Fragment, h } from 'preact';
import { useState } from 'preact/hooks';
import type { Explanation } from '../answers/explanation.ts';
import type { LeadStory } from '../answers/lead.ts';
import type { Message } from '../answers/message.ts';
import { Card, Cards } from '../parts/card.ts';
import { Explained } from '../parts/explained.ts';
import { Notice } from '../parts/notice.ts';
import { Section } from '../parts/section.ts';
import { When } from '../parts/when.ts';
import { useAnswer } from '../session/use-answer.ts';
import { useSurroundings } from '../session/use-session.ts';
import { Clocks } from './clocks.ts';
import { FieldsRead } from './fields-read.ts';
import { Story } from './story.ts';

interface Props {
  readonly id: string;
}

/** One lead, from its receipt to now. */
export function OneLead({ id }: Props) {
  const { live } = useSurroundings();
  const [rule, setRule] = useState('');
  const path = `/v1/leads/${encodeURIComponent(id)}`;
  const story = useAnswer<LeadStory>(path, live);
  const messages = useAnswer<{ messages: readonly Message[] }>(`${path}/messages`, live);
  const told = useAnswer<{ explanation: Explanation }>(`${path}/explain`);
  const asked = rule === '' ? null : `${path}/explain?why_not=${encodeURIComponent(rule)}`;
  const whyNot = useAnswer<{ explanation: Explanation }>(asked).value?.explanation.why_not ?? null;
  if (story.says !== null) return h(Notice, { bad: true }, story.says);
  if (story.value === null) return null;
  return h(
    Fragment,
    {},
    h(Standing, story.value),
    h(Story, { story: story.value, messages: messages.value?.messages ?? [] }),
    h(Clocks, { clocks: story.value.clocks }),
    h(
      Section,
      { title: 'Why it went there' },
      told.says === null ? null : h(Notice, { bad: true }, told.says),
      told.value === null ? null : h(Explained, { told: told.value.explanation, whyNot, onWhyNot: setRule }),
    ),
    h(FieldsRead, {
      raw: story.value.lead,
      fields: told.value?.explanation.fields ?? {},
      decision: story.value.decision,
    }),
  );
}

function Standing({ lead_id, received_at, decision, status }: LeadStory) {
  const { owner, queue, team, segment, sla, rule } = decision;
  return h(
    Fragment,
    {},
    h('p', { class: 'lead-id' }, 'Lead ', h('code', {}, lead_id), ', received ', h(When, { at: received_at })),
    h(
      Cards,
      {},
      h(Card, {
        title: owner === null ? 'Waits in' : 'Owner',
        figure: owner ?? queue ?? status,
        note: team === null ? '' : `of ${team}`,
        ...(owner === null ? { mood: 'wait' as const } : {}),
      }),
      h(Card, { title: 'Rule', figure: rule ?? 'none', note: decision.reason.replaceAll('_', ' ') }),
      h(Card, { title: 'Segment', figure: segment }),
      h(Card, { title: 'Promise', figure: sla ?? 'none', note: `escalation ${decision.escalation ?? 'none'}` }),
    ),
  );
}
