import type { WorkCalendar } from '../../time/calendar.ts';
import { dueAt } from '../../time/due.ts';
import type { Instant } from '../../time/instant.ts';

/** When so much working time (ms, above 0) has passed since `from`, whatever the boundary; null: not in ten years. */
export const reachedAt = (calendar: WorkCalendar, from: Instant, ms: number): Instant | null =>
  dueAt({ ...calendar, boundary: 'stay_at_close' }, from, ms);
