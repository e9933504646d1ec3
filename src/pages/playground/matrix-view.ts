import { h } from 'preact';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import type { Engine } from './engine.ts';
import type { Edited, Matrix, MatrixCell } from './questions.ts';
import { useEngineAnswer } from './use-engine-answer.ts';

interface Props {
  readonly engine: Engine;
  readonly edited: Edited;
  readonly sample: readonly object[];
}

/** What each source × segment is promised, and which teams its past leads went to. */
export function MatrixView({ engine, edited, sample }: Props) {
  const { value } = useEngineAnswer(engine, { question: 'matrix', asks: sample, stamps: [edited], rest: 700 });
  if (value === null) return null;
  return h(
    Section,
    {
      title: 'Source by segment',
      note: 'In each cell: its row of the SLA matrix, and where the past leads of the sample go.',
    },
    h(MatrixTable, value),
  );
}

const MatrixTable = ({ sources, segments, cells }: Matrix) =>
  h(Table, {
    caption: 'Source by segment',
    columns: ['Source', ...segments],
    rows: sources.map((source, n) => [
      h('strong', {}, source),
      ...(cells[n] ?? []).map((cell, m) => h(Cell, { key: m, ...cell })),
    ]),
    none: 'There are no sources.',
  });

const Cell = ({ sla, leads, places }: MatrixCell) =>
  h(
    'div',
    {},
    h('div', { class: sla === null ? 'bad' : '' }, sla ?? 'nothing promised'),
    h(
      'div',
      { class: 'note' },
      leads === 0 ? 'no lead' : places.map(({ place, leads: n }) => `${place} ${n}`).join(', '),
    ),
  );
