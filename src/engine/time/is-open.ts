import type { WorkCalendar } from './calendar.ts';
import type { Instant } from './instant.ts';
import { lastStarted } from './open-block.ts';
import { blockOf } from './zone.ts';

/** Whether the calendar is open at this instant; hours are half-open: open at opening time, shut at closing time. */
export function isOpen(calendar: WorkCalendar, at: Instant): boolean {
  const block = calendar.block(blockOf(at));
  const i = lastStarted(block, at);
  return i >= 0 && at < (block.ends[i] ?? at);
}
