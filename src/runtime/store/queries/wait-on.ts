import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** The lead's time is over but nobody is there to take it: it is looked at again at `retryAt`, and not before. */
export async function waitOn(db: Db, n: number, attempts: number, retryAt: Instant): Promise<void> {
  await db
    .updateTable('queue_entries')
    .set({ attempts, retry_at: retryAt, due_at: retryAt })
    .where('n', '=', n)
    .execute();
}
