import type { WorkCalendar } from './calendar.ts';
import type { Instant } from './instant.ts';
import { openBefore } from './open-block.ts';
import { blockOf } from './zone.ts';

/** A time, half-open, in which a clock stands still. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/** Working time in ms from `from` to `to`, less what of the pauses is working time; 0 when `to` is not after `from`. */
export function elapsed(calendar: WorkCalendar, from: Instant, to: Instant, pauses: readonly Pause[] = []): number {
  let total = workedBetween(calendar, from, to);
  let counted = from;
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    // Overlapping pauses count once: each only from where the former ended.
    const end = Math.min(pause.to, to);
    total -= workedBetween(calendar, Math.max(pause.from, counted), end);
    counted = Math.max(counted, end);
  }
  return total;
}

function workedBetween(calendar: WorkCalendar, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  const [first, last] = [blockOf(from), blockOf(to)];
  let total = openBefore(calendar.block(last), to) - openBefore(calendar.block(first), from);
  for (let index = first; index < last; index += 1) total += calendar.block(index).total;
  return total;
}
