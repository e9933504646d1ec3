import { nearestRank, rankInterval } from './numbers/rank.ts';
import type { Observed } from './observed.ts';

/** A percentile of times, in milliseconds, with what is known about it and what isn't. */
export interface Percentile {
  readonly n: number;
  /** Clocks among them that still run, or that only closing stopped; each counts with its age. */
  readonly open: number;
  /** The least that it is, by nearest rank; null of too few: these could be any number. */
  readonly ms: number | null;
  /** True when clocks that still run may push it up: say "at least". */
  readonly atLeast: boolean;
  /** Its 95 % interval; null of too few for one. `to` is null where clocks still run beyond it. */
  readonly interval: { readonly from: number; readonly to: number | null } | null;
}

/** The `p` quantile (0.5, 0.9). Never average two of these: merge what they were made from. */
export function percentile(observed: readonly Observed[], p: number): Percentile {
  const n = observed.length;
  const least = inOrder(observed);
  const ended = inOrder(observed.filter(({ open }) => !open));
  // Clocks that run may end at any later time: at most, they all lie beyond those that have ended.
  const most = (rank: number): number | null => ended[rank - 1] ?? null;
  const open = n - ended.length;
  const ranks = rankInterval(n, p);
  if (ranks === null) return { n, open, ms: null, atLeast: false, interval: null };
  const rank = nearestRank(n, p);
  const ms = least[rank - 1] ?? null;
  const interval = { from: least[ranks.from - 1] ?? 0, to: most(ranks.to) };
  return { n, open, ms, atLeast: most(rank) !== ms, interval };
}

const inOrder = (observed: readonly Observed[]): number[] => observed.map(({ ms }) => ms).sort((a, b) => a - b);
