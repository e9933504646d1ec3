import type { EventRow } from '../rows/events.ts';
import type { Db } from '../tables.ts';
import { eventRow } from './event-row.ts';

/** Parked events that wait for a change of this lead, in the order in which they happened. */
export async function waitingEvents(db: Db, leadId: string): Promise<EventRow[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('waits_for', '=', leadId)
    .where('state', '=', 'parked')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(eventRow);
}
