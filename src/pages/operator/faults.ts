import { h } from 'preact';
import type { FaultLine } from '../answers/operator.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { When } from '../parts/when.ts';
import { inWords } from '../parts/words.ts';

interface Props {
  readonly faults: readonly FaultLine[];
}

/** Faults of single decisions in the last day: by kind, and the rules that failed. */
export const Faults = ({ faults }: Props) =>
  h(
    Section,
    { title: 'Exceptions in the last 24 hours' },
    h(Table, {
      caption: 'Exceptions by category',
      columns: ['Category', { head: 'Leads', number: true }, 'Last'],
      rows: byCategory(faults).map(({ category, leads, last }) => [inWords(category), leads, h(When, { at: last })]),
      none: 'None.',
    }),
    h('h3', {}, 'Rules that failed'),
    h(Table, {
      caption: 'Rules that failed',
      columns: ['Rule', 'How', { head: 'Leads', number: true }, 'Last'],
      rows: faults
        .filter(({ category, rule }) => rule !== null && (category === 'failed_rule' || category === 'conflict'))
        .map(({ rule, category, leads, last }) => [
          h('strong', {}, rule),
          inWords(category),
          leads,
          h(When, { at: last }),
        ]),
      none: 'No rule failed.',
    }),
  );

function byCategory(faults: readonly FaultLine[]): FaultLine[] {
  const sums = new Map<string, FaultLine>();
  for (const fault of faults) {
    const known = sums.get(fault.category);
    const last = known && known.last > fault.last ? known.last : fault.last;
    sums.set(fault.category, { ...fault, leads: fault.leads + (known?.leads ?? 0), last });
  }
  return [...sums.values()].sort((a, b) => b.leads - a.leads);
}
