import { h } from 'preact';
import type { Cell } from '../answers/executive.ts';
import { shareText } from '../parts/figures.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';

interface Props {
  readonly cells: readonly Cell[];
}

/** Where leads waited longer than promised: there, speed to lead was touched. */
export const Impact = ({ cells }: Props) =>
  h(
    Section,
    {
      title: 'Where speed to lead was touched',
      note: 'Leads that were assigned or answered later than promised, still open ones at their age; the five cells with the most of them.',
    },
    h(Table, {
      caption: 'Late leads by source and segment',
      columns: [
        'Source',
        'Segment',
        { head: 'Late', number: true },
        { head: 'Leads', number: true },
        { head: 'Share', number: true },
      ],
      rows: cells.map(({ source, segment, leads, late }) => [
        h('strong', {}, source ?? 'no known source'),
        segment ?? '–',
        late,
        leads,
        shareText(late / leads),
      ]),
      none: 'No lead waited longer than promised.',
    }),
  );
