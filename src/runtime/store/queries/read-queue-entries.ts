import type { QueueEntry } from '../rows.ts';
import type { Db } from '../tables.ts';
import { queueEntry } from './queue-entry.ts';

export async function readQueueEntries(db: Db, leadId: string): Promise<QueueEntry[]> {
  const rows = await db.selectFrom('queue_entries').selectAll().where('lead_id', '=', leadId).orderBy('n').execute();
  return rows.map(queueEntry);
}
