import type { KeptLine } from '../../../engine/measure/papers/weekly/kept-line.ts';
import type { Section } from '../paper.ts';
import { changeOf, intervalIn, intervalOf, shareOf, verdictOf } from '../say-interval.ts';

const WHAT = { assignment: 'assigned', response: 'answered' } as const;

/** How the promises to the largest segments were kept, beside the week before. */
export const segmentSection = (lines: readonly KeptLine[]): Section => ({
  title: 'Promises kept by segment',
  note: 'In time: before the breach time of each lead’s own row; leads whose time is not over count in neither. Nine of ten: whether 90 % came within the p90 of their rows; not shown where chance alone may have done it.',
  empty: 'Nothing was promised to the leads of this week.',
  heads: ['Segment', 'Clock', 'In time', 'Week before', 'Change', 'Nine of ten'],
  text: 2,
  rows: lines.map(({ of, clock, kept, before, change, promise }) => [
    { name: of ?? 'all' },
    WHAT[clock],
    intervalOf(kept),
    shareOf(before),
    changeOf({ before, now: kept, change }),
    verdictOf(promise),
  ]),
  chart: {
    says: 'Share of leads in time by segment, this week and the week before; the table below holds the same figures.',
    now: 'this week',
    before: 'the week before',
    rows: lines.map(({ of, clock, kept, before }) => ({
      name: of ?? 'all',
      what: WHAT[clock],
      now: intervalIn(kept),
      before: intervalIn(before),
    })),
  },
});
