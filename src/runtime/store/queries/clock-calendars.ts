import type { ClockCalendar } from '../rows/clocks.ts';
import type { Db } from '../tables.ts';

export async function clockCalendars(db: Db): Promise<ClockCalendar[]> {
  return db
    .selectFrom('clocks')
    .select(['calendar', 'calendar_digest as digest'])
    .distinct()
    .where('stopped_at', 'is', null)
    .execute();
}
