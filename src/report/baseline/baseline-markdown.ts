import { type Baseline, type BaselineCell, FAILURES } from '../../engine/measure/baseline/baseline-of.ts';
import type { Percentile } from '../../engine/measure/percentile.ts';
import { sayShare, sayTime } from '../../engine/measure/say-figure.ts';
import type { ShareInterval } from '../../engine/model/wilson.ts';
import { instantText } from '../../engine/time/instant.ts';
import { code, markdownTable } from '../markdown.ts';

/** How a log's cases were served, to be read by people: two significant figures, and "too few" where it is so. */
export function baselineMarkdown(baseline: Baseline): string {
  const { cases, unreadable, from, to, cells, all, failures } = baseline;
  const span = from === null || to === null ? '' : `, created from ${dayOf(from)} to ${dayOf(to)}`;
  const left = unreadable === 0 ? '' : ` ${unreadable} more could not be read.`;
  const rows = [...cells, all].map((cell, i) => [
    ...nameOf(cell, i === cells.length),
    String(cell.cases),
    ...figures(cell),
  ]);
  const wrong = FAILURES.map(failure => [
    failure.replaceAll('_', ' '),
    String(failures[failure].k),
    shareOf(failures[failure]),
  ]);
  return `# Baseline

${cases} cases${span}.${left} Times are real time, not working time. Behind each figure stands its 95 % interval; cases that were still open count with their age ("at least").

## By segment and source
${markdownTable(['segment', 'source', 'n', ...HEADS], rows, 2)}

## What went wrong
${markdownTable(['what', 'cases', 'share'], wrong)}
`;
}

const HEADS = ['assigned p50', 'assigned p90', 'answered p50', 'answered p90', 'stayed with the first team'];

const dayOf = (at: number): string => instantText(at).slice(0, 10);

const nameOf = ({ segment, source }: BaselineCell, isAll: boolean): string[] =>
  isAll ? ['all', ''] : [segment, source].map(name => (name === null ? '' : code(name)));

const figures = ({ assignment, response, accuracy }: BaselineCell): string[] => [
  ...[assignment.p50, assignment.p90, response.p50, response.p90].map(percentileText),
  shareOf(accuracy),
];

function percentileText({ n, ms, atLeast, interval }: Percentile): string {
  if (n === 0) return 'the log does not say';
  if (interval === null || ms === null) return `n = ${n}, too few`;
  const upper = interval.to === null ? 'open' : sayTime(interval.to);
  return `${atLeast ? 'at least ' : ''}${sayTime(ms)} (${sayTime(interval.from)} – ${upper})`;
}

const shareOf = ({ share, from, to }: ShareInterval): string =>
  share === null ? 'the log does not say' : `${sayShare(share)} (${sayShare(from)} – ${sayShare(to)})`;
