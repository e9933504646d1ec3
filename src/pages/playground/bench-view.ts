import { Fragment, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Policy } from '../../engine/model/types.gen.ts';
import { Notice } from '../parts/notice.ts';
import { type Engine, startEngine } from './engine.ts';
import { MatrixView } from './matrix-view.ts';
import type { Edited, Opened } from './questions.ts';
import { RulesEditor } from './rules-editor.ts';
import { TerritoryView } from './territory-view.ts';
import { FIRST_LEAD, leadText, TypedLead } from './typed-lead.ts';
import { WhatChanges } from './what-changes.ts';

interface Props {
  readonly base: Policy;
  readonly head: Policy;
  readonly sample: readonly object[];
}

interface Running {
  readonly engine: Engine;
  readonly opened: Opened;
}

/** A lead and the rules side by side, and below them what the change does. */
export function BenchView({ base, head, sample }: Props) {
  const [running, setRunning] = useState<Running | null>(null);
  const [says, setSays] = useState<string | null>(null);
  useEffect(() => {
    const engine = startEngine();
    engine.ask('open', { base, head }).then(
      opened => setRunning({ engine, opened }),
      (error: Error) => setSays(error.message),
    );
    return () => engine.end();
  }, [base, head]);
  if (says !== null) return h(Notice, { bad: true }, says);
  if (!running) return h('p', { class: 'empty', role: 'status' }, 'The engine is starting.');
  return h(OpenBench, { ...running, sample });
}

function OpenBench({ engine, opened, sample }: Running & Pick<Props, 'sample'>) {
  const [edited, setEdited] = useState<Edited>(opened);
  const [text, setText] = useState(FIRST_LEAD);
  const show = (lead: object) => {
    setText(leadText(lead));
    document.getElementById('lead')?.focus();
  };
  return h(
    Fragment,
    {},
    h(
      'datalist',
      { id: 'rule-ids' },
      opened.rules.map(id => h('option', { key: id, value: id })),
    ),
    h(
      'div',
      { class: 'beside bench' },
      h(TypedLead, { engine, edited, sample, text, onText: setText }),
      h(RulesEditor, { engine, opened, edited, onEdited: setEdited }),
    ),
    h(WhatChanges, { engine, edited, sample }),
    h(MatrixView, { engine, edited, sample }),
    h(TerritoryView, { engine, edited, onLead: show }),
  );
}
