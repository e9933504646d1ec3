import { FAR, type WorkCalendar } from './calendar.ts';
import type { Instant } from './instant.ts';
import { isOpen } from './is-open.ts';
import { lastStarted } from './open-block.ts';
import { blockOf } from './zone.ts';

/** `at` itself when the calendar is open then, else when it opens next; null when it stays shut for ten years. */
export function nextOpening(calendar: WorkCalendar, at: Instant): Instant | null {
  if (isOpen(calendar, at)) return at;
  for (let index = blockOf(at); index <= blockOf(at + FAR); index += 1) {
    const block = calendar.block(index);
    const start = block.starts[lastStarted(block, at) + 1];
    if (start !== undefined) return start <= at + FAR ? start : null;
  }
  return null;
}
