import { FAR, type WorkCalendar } from './calendar.ts';
import type { Instant } from './instant.ts';
import { isOpen } from './is-open.ts';
import { nextOpening } from './next-opening.ts';
import { type OpenBlock, openBefore } from './open-block.ts';
import { blockOf } from './zone.ts';

/**
 * The first instant at which the working time since `from` reaches `duration` (ms). Outside hours the clock starts at
 * the next opening; a zero duration is due at the first working moment. Exactly at a closing the calendar's boundary
 * holds. Null when there isn't that much working time within ten years.
 */
export function dueAt(calendar: WorkCalendar, from: Instant, duration: number): Instant | null {
  if (duration <= 0) return nextOpening(calendar, from);
  const due = reach(calendar, from, duration);
  if (due === null || due > from + FAR) return null;
  return calendar.boundary === 'next_opening' && !isOpen(calendar, due) ? (nextOpening(calendar, due) ?? due) : due;
}

function reach(calendar: WorkCalendar, from: Instant, duration: number): Instant | null {
  const first = blockOf(from);
  let rest = duration + openBefore(calendar.block(first), from);
  for (let index = first; index <= blockOf(from + FAR); index += 1) {
    const block = calendar.block(index);
    if (rest <= block.total) return whenOpenFor(block, rest);
    rest -= block.total;
  }
  return null;
}

/** The instant at which the block has been open for `amount` ms: more than 0, at most its total. */
function whenOpenFor(block: OpenBlock, amount: number): Instant {
  let [low, high] = [0, block.before.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((block.before[middle] ?? amount) < amount) low = middle + 1;
    else high = middle;
  }
  return (block.starts[low - 1] ?? 0) + amount - (block.before[low - 1] ?? 0);
}
