import { FAR, type WorkCalendar } from '../../time/calendar.ts';
import { elapsed, type Pause } from '../../time/elapsed.ts';
import type { Instant } from '../../time/instant.ts';
import { HOUR } from '../../time/units.ts';
import type { Pause as Standstill } from '../life/life.ts';
import { reachedAt } from './reached-at.ts';

/** Working time for which one clock can stand still in all: a pause is no way out of a promise. */
const PAUSE_CAP = 24 * HOUR;

/**
 * The pauses as they count for a clock that starts at `from`: in order, apart from each other, nothing before the start,
 * and the one in which the cap is used up ends there. A pause that still lasts is taken to last until then.
 */
export function standingStill(calendar: WorkCalendar, from: Instant, pauses: readonly Standstill[]): Pause[] {
  const spans: Pause[] = [];
  let left = PAUSE_CAP;
  let counted = from;
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const start = Math.max(pause.from, counted);
    const longest = reachedAt(calendar, start, left) ?? start + FAR;
    const end = Math.min(pause.to ?? longest, longest);
    if (end <= start) continue;
    spans.push({ from: start, to: end });
    counted = end;
    left -= elapsed(calendar, start, end);
    if (left <= 0) break;
  }
  return spans;
}
