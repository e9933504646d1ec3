import type { LateLeads } from '../../../engine/measure/papers/weekly/late-leads.ts';
import type { Section } from '../paper.ts';
import { countOf, intervalOf } from '../say-interval.ts';

/** Cells that one page shows. */
const MOST = 5;

/** Where people waited: an impact that is shown in leads, and never in money that nobody measured. */
export const lateSection = ({ all, critical, cells }: LateLeads): Section => ({
  title: 'Where speed to lead was touched',
  note: `Leads assigned or answered later than promised: ${intervalOf(all)}; in business-critical rows: ${intervalOf(critical)}. What that cost in deals is not measured here.`,
  empty: 'No lead of this week waited longer than promised.',
  heads: ['Segment', 'Source', 'Late'],
  text: 2,
  rows: cells
    .slice(0, MOST)
    .map(({ segment, source, late }) => [
      segment === null ? 'none' : { name: segment },
      source === null ? 'none' : { name: source },
      countOf(late),
    ]),
});
