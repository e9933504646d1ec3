import { sql } from 'kysely';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function requeueMessage(db: Db, n: number, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ state: 'pending', attempts: 0, due_at: now, lease_until: null, token: sql<number>`token + 1` })
    .where('n', '=', n)
    .where('state', '=', 'dead')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
