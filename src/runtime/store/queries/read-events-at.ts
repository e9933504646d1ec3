import type { EventRow } from '../rows/events.ts';
import type { Db } from '../tables.ts';
import { eventRow } from './event-row.ts';

/** Events by their place among all. */
export async function readEventsAt(db: Db, places: readonly number[]): Promise<EventRow[]> {
  if (places.length === 0) return [];
  const rows = await db.selectFrom('events').selectAll().where('n', 'in', places).orderBy('n').execute();
  return rows.map(eventRow);
}
