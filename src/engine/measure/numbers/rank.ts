import { binomial } from './binomial.ts';

/** The nearest rank, from 1: of 10 values the p90 is the ninth, not something between two. */
export const nearestRank = (n: number, p: number): number => Math.max(1, Math.ceil(roundedProduct(n, p)));

/** 0.9 × 10 is 9 and not 9.000000000000002: binary dust must not move a rank. */
const roundedProduct = (n: number, p: number): number => Math.round(n * p * 1e9) / 1e9;

/** Two ranks, from 1, between whose values the true quantile lies with at least 95 %. */
export interface RankInterval {
  readonly from: number;
  readonly to: number;
}

const known = new Map<string, RankInterval | null>();

/**
 * The shortest such pair, the earlier of two as short; null when `n` is too small for any: below 6 for p50, 29 for
 * p90, 59 for p95. It holds whatever the values are distributed like.
 */
export function rankInterval(n: number, p: number): RankInterval | null {
  const key = `${n}/${p}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = shortest(n, p);
  if (known.size > 5000) known.clear();
  known.set(key, made);
  return made;
}

function shortest(n: number, p: number): RankInterval | null {
  const reach = 12 * Math.sqrt(n * p * (1 - p)) + 12;
  const [low, high] = [Math.max(1, Math.floor(n * p - reach)), Math.min(n, Math.ceil(n * p + reach))];
  let best: RankInterval | null = null;
  let to = low;
  // The chance that `from` to `to` hold the quantile is that of from .. to-1 values below it.
  let covered = 0;
  for (let from = low; from <= high; from += 1) {
    while (covered < 0.95 && to < high) {
      covered += binomial(n, p, to);
      to += 1;
    }
    if (covered < 0.95) break;
    if (best === null || to - from < best.to - best.from) best = { from, to };
    covered -= binomial(n, p, from);
  }
  return best;
}
