import { MINUTE, SECOND } from '../../engine/time/units.ts';

const FIRST = 5 * SECOND;
const LONGEST = 10 * MINUTE;

/**
 * Milliseconds from the end of try number `attempts` to the next: each wait is twice the one before, up to ten minutes,
 * and between half of that and all of it, so that what failed together doesn't come back together.
 * `chance` is from 0 to 1.
 */
export function retryDelay(attempts: number, chance: number): number {
  const longest = Math.min(FIRST * 2 ** (attempts - 1), LONGEST);
  return Math.round(longest / 2 + (chance * longest) / 2);
}
