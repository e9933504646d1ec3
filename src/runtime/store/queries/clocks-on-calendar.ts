import type { ClaimedClock, ClockCalendar } from '../rows/clocks.ts';
import type { Db } from '../tables.ts';
import { clockRow } from './clock-row.ts';

export async function clocksOnCalendar(
  db: Db,
  { calendar, digest }: ClockCalendar,
  after: number,
  limit: number,
): Promise<ClaimedClock[]> {
  const rows = await db
    .selectFrom('clocks')
    .selectAll()
    .where('stopped_at', 'is', null)
    .where('calendar', '=', calendar)
    .where('calendar_digest', '=', digest)
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map(clockRow);
}
