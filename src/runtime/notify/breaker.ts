import { SECOND } from '../../engine/time/units.ts';
import type { Instant } from '../store/rows.ts';

/** Keeps messages away from an endpoint that fails, so that they don't use up their tries on it. */
export interface Breaker {
  /** Failures since the last success. */
  readonly failures: number;
  /** Nothing is sent before this; from then on one message finds out. Null while closed. */
  readonly openUntil: Instant | null;
}

export const CLOSED: Breaker = { failures: 0, openUntil: null };

const FAILURES_TO_OPEN = 5;
const OPEN_FOR = 30 * SECOND;

export function afterTry({ failures }: Breaker, worked: boolean, now: Instant): Breaker {
  if (worked) return CLOSED;
  const more = failures + 1;
  return { failures: more, openUntil: more >= FAILURES_TO_OPEN ? now + OPEN_FOR : null };
}

/** How many messages of `most` may be on their way at `now`. A clock that was set back doesn't keep it open. */
export function admitted({ openUntil }: Breaker, most: number, now: Instant): number {
  if (openUntil === null) return most;
  return now < openUntil && openUntil - now <= OPEN_FOR ? 0 : 1;
}
