import { sql } from 'kysely';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function retryLater(db: Db, n: number, attempts: number, retryAt: Instant): Promise<void> {
  const due = sql<number>`case when expires_at < ${retryAt} then expires_at else ${retryAt} end`;
  await db.updateTable('queue_entries').set({ attempts, retry_at: retryAt, due_at: due }).where('n', '=', n).execute();
}
