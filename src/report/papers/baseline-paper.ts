import { countText } from '../../engine/gate/say-share.ts';
import { type Baseline, type BaselineCell, FAILURES } from '../../engine/measure/baseline/baseline-of.ts';
import type { Percentile } from '../../engine/measure/percentile.ts';
import { sayShare, sayTime } from '../../engine/measure/say-figure.ts';
import type { ShareInterval } from '../../engine/model/wilson.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { Cell, Paper, Section } from './paper.ts';

/** How a log's cases were served, to be read by people: two significant figures, and "too few" where it is so. */
export function baselinePaper(baseline: Baseline): Paper {
  const { cases, unreadable, from, to, all, failures } = baseline;
  const span = from === null || to === null ? 'Of no known time' : `Created from ${dayOf(from)} to ${dayOf(to)}`;
  return {
    title: 'Baseline',
    headline: `${countText(cases)} cases: assigned ${percentileText(all.assignment.p90)} at p90, answered ${percentileText(all.response.p90)}.`,
    span: `${span}. Times are real time, not working time. Behind each figure stands its 95 % interval; cases that were still open count with their age ("at least")`,
    facts: [
      { name: 'Cases', figure: countText(cases), note: unreadable === 0 ? 'all could be read' : leftOut(unreadable) },
      {
        name: 'Stayed with the first team',
        figure: shareOf(all.accuracy),
        note: `of ${countText(all.accuracy.n)} cases`,
      },
    ],
    sections: [cellsSection(baseline), failuresSection(failures)],
    parts: [],
  };
}

const leftOut = (unreadable: number): string => `${countText(unreadable)} more could not be read`;

const dayOf = (at: number): string => instantText(at).slice(0, 10);

const cellsSection = ({ cells, all }: Baseline): Section => ({
  title: 'By segment and source',
  note: 'Below 6 cases there is no p50, below 29 no p90.',
  empty: 'The log holds no case.',
  heads: ['segment', 'source', 'n', 'assigned p50', 'assigned p90', 'answered p50', 'answered p90', 'with first team'],
  text: 2,
  rows: [
    ...cells.map(cell => [nameOf(cell.segment), nameOf(cell.source), ...figuresOf(cell)]),
    ['all', '', ...figuresOf(all)],
  ],
});

const nameOf = (name: string | null): Cell => (name === null ? '' : { name });

const figuresOf = ({ cases, assignment, response, accuracy }: BaselineCell): string[] => [
  String(cases),
  ...[assignment.p50, assignment.p90, response.p50, response.p90].map(percentileText),
  shareOf(accuracy),
];

const failuresSection = (failures: Baseline['failures']): Section => ({
  title: 'What went wrong',
  note: 'A case may stand in several lines.',
  empty: 'The log tells of nothing that could go wrong.',
  heads: ['what', 'cases', 'share'],
  text: 1,
  rows: FAILURES.map(failure => [
    failure.replaceAll('_', ' '),
    String(failures[failure].k),
    shareOf(failures[failure]),
  ]),
});

function percentileText({ n, ms, atLeast, interval }: Percentile): string {
  if (n === 0) return 'the log does not say';
  if (interval === null || ms === null) return `n = ${n}, too few`;
  const upper = interval.to === null ? 'open' : sayTime(interval.to);
  return `${atLeast ? 'at least ' : ''}${sayTime(ms)} (${sayTime(interval.from)} – ${upper})`;
}

const shareOf = ({ share, from, to }: ShareInterval): string =>
  share === null ? 'the log does not say' : `${sayShare(share)} (${sayShare(from)} – ${sayShare(to)})`;
