import { nearestRank } from '../../../measure/numbers/rank.ts';
import type { Guard } from '../guard.ts';

const NAME = 'assignment-latency';
/** The candidate may be this many times as slow, */
const TIMES = 2;
/** and this much slower, in milliseconds: twice nothing is nothing. */
const SLACK = 60_000;
/** Below so many leads, a p90 has no two-sided 95 % interval. */
const LEAST = 29;

/** The p90 from receipt to the first valid owner; leads without one count with their age. */
export const assignmentLatency: Guard = ({ base, candidate }, minLeads) => {
  const n = candidate.latencies.length;
  const [slow, usual] = [p90(candidate.latencies), p90(base.latencies)];
  const says = `p90 to the first owner: ${seconds(slow)} over ${n}, before ${seconds(usual)} over ${base.latencies.length}`;
  if (n < Math.max(minLeads, LEAST) || slow === null) return { guard: NAME, state: 'insufficient', says };
  return { guard: NAME, state: slow > (usual ?? 0) * TIMES + SLACK ? 'fail' : 'pass', says };
};

const p90 = (latencies: readonly number[]): number | null =>
  latencies.toSorted((a, b) => a - b)[nearestRank(latencies.length, 0.9) - 1] ?? null;

const seconds = (ms: number | null): string => (ms === null ? 'none' : `${Math.round(ms / 100) / 10} s`);
