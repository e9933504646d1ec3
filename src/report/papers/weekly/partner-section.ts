import type { KeptLine } from '../../../engine/measure/papers/weekly/kept-line.ts';
import { wilson } from '../../../engine/model/wilson.ts';
import type { Cell, Section } from '../paper.ts';
import { changeOf, shareOf } from '../say-interval.ts';

/** How the promises to those were kept whom the busiest partners sent. */
export const partnerSection = (lines: readonly KeptLine[]): Section => ({
  title: 'Promises kept by partner',
  note: 'In time as above; the change is from the week before.',
  empty: 'No lead of this week names a partner.',
  heads: ['Partner', 'Assigned in time', 'Change', 'Answered in time', 'Change'],
  text: 1,
  rows: [...new Set(lines.map(({ of }) => of))].map(partner => [
    { name: partner ?? 'none' },
    ...cellsOf(lines, partner, 'assignment'),
    ...cellsOf(lines, partner, 'response'),
  ]),
});

function cellsOf(lines: readonly KeptLine[], partner: string | null, clock: KeptLine['clock']): Cell[] {
  const line = lines.find(each => each.of === partner && each.clock === clock);
  return line ? [shareOf(line.kept), changeOf({ ...line, now: line.kept })] : [shareOf(wilson(0, 0)), '–'];
}
