import { bootstrapDifference, type Difference } from '../numbers/bootstrap.ts';
import { nearestRank } from '../numbers/rank.ts';
import type { Observed } from '../observed.ts';

/** How a percentile changed from one period to the next, in milliseconds; `not_shown` when its interval holds 0. */
export interface Trend {
  readonly verdict: 'faster' | 'slower' | 'not_shown';
  readonly difference: Difference | null;
}

/** The fewest leads of a period that say anything of their p90. */
const FEWEST = 29;

/** Compares the `p` quantiles of two periods; the same seed gives the same verdict. */
export function trend(earlier: readonly Observed[], later: readonly Observed[], p: number, seed: number): Trend {
  if (earlier.length < FEWEST || later.length < FEWEST) return { verdict: 'not_shown', difference: null };
  const figure = (sorted: readonly number[]) => sorted[nearestRank(sorted.length, p) - 1] ?? 0;
  const [before, after] = [earlier.map(({ ms }) => ms), later.map(({ ms }) => ms)];
  const difference = bootstrapDifference(before, after, figure, seed);
  const verdict = difference === null ? 'not_shown' : verdictOf(difference);
  return { verdict, difference };
}

function verdictOf({ from, to }: Difference): Trend['verdict'] {
  if (to < 0) return 'faster';
  return from > 0 ? 'slower' : 'not_shown';
}
