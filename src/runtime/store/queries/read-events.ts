import type { EventRow } from '../rows/events.ts';
import type { Db } from '../tables.ts';
import { eventRow } from './event-row.ts';

/** All events that were told of these leads, in the order in which they came. */
export async function readEvents(db: Db, leadIds: readonly string[]): Promise<EventRow[]> {
  const rows = await db.selectFrom('events').selectAll().where('lead_id', 'in', leadIds).orderBy('n').execute();
  return rows.map(eventRow);
}
