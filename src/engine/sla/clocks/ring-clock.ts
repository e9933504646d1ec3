import type { Instant } from '../../time/instant.ts';
import type { Clock } from './clock.ts';
import { timerOf } from './run-clock.ts';

/** What a timer has to say: the promise broke, or a mark was reached; nothing when it is not due after all. */
export type Ring =
  | { readonly says: 'breach'; readonly clock: Clock }
  | { readonly says: 'warning'; readonly clock: Clock; readonly mark: number }
  | { readonly says: 'nothing'; readonly clock: Clock };

/**
 * What is due on a clock at `now`. However late it is looked at, it says one thing: a breach, else the highest mark that
 * was reached. The clock that comes with it never says the same again.
 */
export function ringClock(clock: Clock, now: Instant): Ring {
  const open = clock.stoppedAt === null && clock.breachedAt === null && clock.dueAt !== null;
  if (open && clock.dueAt <= now)
    return { says: 'breach', clock: { ...clock, breachedAt: clock.dueAt, paused: false, nextAt: null } };
  const reached = open ? clock.warnings.findLast(({ mark, at }) => mark > clock.warnedMs && at <= now) : undefined;
  if (!reached) return { says: 'nothing', clock: { ...clock, nextAt: timerOf(clock) } };
  const warned = { ...clock, warnedMs: reached.mark, paused: false };
  return { says: 'warning', mark: reached.mark, clock: { ...warned, nextAt: timerOf(warned) } };
}
