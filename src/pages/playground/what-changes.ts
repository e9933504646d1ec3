import { Fragment, h } from 'preact';
import { Notice } from '../parts/notice.ts';
import { Section } from '../parts/section.ts';
import { count } from '../parts/words.ts';
import type { Engine } from './engine.ts';
import { FindingList } from './finding-list.ts';
import { ImpactView } from './impact-view.ts';
import { MovesTable } from './moves-table.ts';
import type { Edited, Proved } from './questions.ts';
import { useEngineAnswer } from './use-engine-answer.ts';

interface Props {
  readonly engine: Engine;
  readonly edited: Edited;
  readonly sample: readonly object[];
}

/** After a pause in typing: what a pull request would be told. */
export function WhatChanges({ engine, edited, sample }: Props) {
  const replayed = useEngineAnswer(engine, { question: 'replay', asks: sample, stamps: [edited], rest: 500 });
  const proved = useEngineAnswer(engine, { question: 'prove', asks: null, stamps: [edited], rest: 600 });
  const says = proved.says ?? replayed.says;
  const busy = proved.busy || replayed.busy;
  return h(
    Section,
    {
      title: 'What the change does',
      note: `Proved over every possible lead, and replayed over the ${count(sample.length, 'lead')} decided last.`,
    },
    h('p', { class: 'note', role: 'status' }, busy ? 'Working…' : 'Up to date.'),
    says === null ? null : h(Notice, { bad: true }, says),
    replayed.value === null ? null : h(ImpactView, { impact: replayed.value }),
    proved.value === null ? null : h(Proof, proved.value),
  );
}

const Proof = ({ findings, proof, moves, movesProof }: Proved) =>
  h(
    Fragment,
    {},
    h('h3', {}, 'Which leads move'),
    movesProof === 'proved'
      ? null
      : h('p', { class: 'note' }, 'Not proved: estimated from a sample, or not known while the rules cannot be read.'),
    h(MovesTable, { moves }),
    h('h3', {}, 'Findings'),
    findings.length === 0
      ? h(
          'p',
          { class: 'empty' },
          proof === 'proved' ? 'None, proved over the whole lead space.' : 'None; the proof was given up for time.',
        )
      : h(FindingList, { findings }),
  );
