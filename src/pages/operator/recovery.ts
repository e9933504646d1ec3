import { h } from 'preact';
import type { Percentile, Recovery } from '../answers/operator.ts';
import { lengthText } from '../parts/figures.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { inWords } from '../parts/words.ts';

interface Props {
  readonly recovery: readonly Recovery[];
}

/** How long trouble lasts, by kind. */
export const RecoveryTimes = ({ recovery }: Props) =>
  h(
    Section,
    {
      title: 'Recovery time',
      note: 'Incidents opened in the last 7 days; those still open count with their age, so the figure is the least that it is.',
    },
    h(Table, {
      caption: 'Recovery time by category',
      columns: [
        'Category',
        { head: 'Incidents', number: true },
        { head: 'Still open', number: true },
        'Half within',
        '90 % within',
      ],
      rows: recovery.map(({ category, p50, p90 }) => [inWords(category), p50.n, p50.open, atMost(p50), atMost(p90)]),
      none: 'No incident was opened.',
    }),
  );

const atMost = ({ ms, at_least }: Percentile): string =>
  ms === null ? 'too few' : `${at_least ? 'at least ' : ''}${lengthText(ms)}`;
