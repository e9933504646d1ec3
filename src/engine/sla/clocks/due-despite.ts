import type { WorkCalendar } from '../../time/calendar.ts';
import { elapsed, type Pause } from '../../time/elapsed.ts';
import type { Instant } from '../../time/instant.ts';
import { isOpen } from '../../time/is-open.ts';
import { nextOpening } from '../../time/next-opening.ts';
import { reachedAt } from './reached-at.ts';

/**
 * The first instant at which `ms` (above 0) of working time outside the pauses have passed since `from`. When that is
 * exactly at closing and the calendar moves deadlines on, it is the next working moment that is not paused. Null when it
 * is not within ten years. The pauses are in order and apart from each other.
 */
export function dueDespite(
  calendar: WorkCalendar,
  from: Instant,
  ms: number,
  pauses: readonly Pause[],
): Instant | null {
  const reached = reachedDespite(calendar, from, ms, pauses);
  if (reached === null || calendar.boundary === 'stay_at_close' || isOpen(calendar, reached)) return reached;
  return nextRunning(calendar, reached, pauses) ?? reached;
}

function reachedDespite(calendar: WorkCalendar, from: Instant, ms: number, pauses: readonly Pause[]): Instant | null {
  let [at, rest] = [from, ms];
  for (const pause of pauses) {
    const worked = elapsed(calendar, at, pause.from);
    if (worked >= rest) break;
    rest -= worked;
    at = Math.max(at, pause.to);
  }
  return reachedAt(calendar, at, rest);
}

function nextRunning(calendar: WorkCalendar, at: Instant, pauses: readonly Pause[]): Instant | null {
  let next = nextOpening(calendar, at);
  for (const pause of pauses)
    if (next !== null && next >= pause.from && next < pause.to) next = nextOpening(calendar, pause.to);
  return next;
}
