import type { ShareInterval } from '../model/wilson.ts';
import type { Percentile } from './percentile.ts';

/** Whether a target is reached. `not_shown`: too few leads, or the interval holds the target: nobody knows yet. */
export type Verdict = 'met' | 'missed' | 'not_shown';

/** A percentile against a target in milliseconds: met only when all of its interval is. */
export function timeVerdict({ interval }: Percentile, target: number): Verdict {
  if (interval === null) return 'not_shown';
  if (interval.from > target) return 'missed';
  return interval.to !== null && interval.to <= target ? 'met' : 'not_shown';
}

/** A share against the least that it should be. */
export function shareVerdict({ share, from, to }: ShareInterval, target: number): Verdict {
  if (share === null) return 'not_shown';
  if (to < target) return 'missed';
  return from >= target ? 'met' : 'not_shown';
}
