import type { QueueEntry } from '../rows.ts';
import type { Db } from '../tables.ts';
import { queueEntry } from './queue-entry.ts';

/** The place in a queue that a lead has now; null when it waits in none. */
export async function openEntry(db: Db, leadId: string): Promise<QueueEntry | null> {
  const row = await db
    .selectFrom('queue_entries')
    .selectAll()
    .where('lead_id', '=', leadId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ? queueEntry(row) : null;
}
