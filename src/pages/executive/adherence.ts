import { h } from 'preact';
import type { SegmentLine } from '../answers/executive.ts';
import { shareText } from '../parts/figures.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { Bar } from './bar.ts';

interface Props {
  readonly segments: readonly SegmentLine[];
  readonly days: number;
}

/** How many leads got what their row promises, by segment and clock, against the period before. */
export const Adherence = ({ segments, days }: Props) =>
  h(
    Section,
    {
      title: 'Promises kept by segment',
      note: `Leads whose time is not over count in neither. A change is called one only where chance alone would hardly do it (95 %); the ${days} days before are what it is held against.`,
    },
    h(Table, {
      caption: 'Promises kept by segment',
      columns: ['Segment', 'Clock', 'Kept', 'Sample', 'Before', 'Change'],
      rows: segments.map(({ segment, clock, kept, before, change }) => [
        h('strong', {}, segment),
        clock,
        h(Bar, { share: kept }),
        `${kept.k} of ${kept.n}`,
        before.share === null ? 'no leads' : `${shareText(before.share)} of ${before.n}`,
        h('span', { class: LOOKS[change.verdict] }, changeText(change)),
      ]),
      none: 'No lead of these periods was promised anything.',
    }),
  );

const LOOKS = { better: 'good', worse: 'bad', not_shown: 'soft' } as const;

function changeText({ verdict, difference }: SegmentLine['change']): string {
  if (difference === null) return 'nothing to compare';
  const points = (share: number) => `${share > 0 ? '+' : ''}${(share * 100).toPrecision(2)}`;
  return `${WORDS[verdict]} (${points(difference.from)} to ${points(difference.to)} points)`;
}

const WORDS = { better: 'better', worse: 'worse', not_shown: 'no clear change' } as const;
