import type { EventRow } from '../rows/events.ts';
import type { Db } from '../tables.ts';
import { eventRow } from './event-row.ts';

export async function readEvent(db: Db, leadId: string, id: string): Promise<EventRow | null> {
  const row = await db
    .selectFrom('events')
    .selectAll()
    .where('lead_id', '=', leadId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? eventRow(row) : null;
}
