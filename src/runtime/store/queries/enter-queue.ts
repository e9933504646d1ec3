import type { NewEntry } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function enterQueue(db: Db, entry: NewEntry): Promise<void> {
  await db
    .insertInto('queue_entries')
    .values({
      lead_id: entry.leadId,
      queue: entry.queue,
      reason: entry.reason,
      entered_at: entry.enteredAt,
      retry_at: entry.retryAt,
      expires_at: entry.expiresAt,
      due_at: Math.min(entry.retryAt, entry.expiresAt ?? entry.retryAt),
      attempts: 0,
    })
    .execute();
}
