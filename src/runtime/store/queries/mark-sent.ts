import type { Claim } from '../rows/outbox.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function markSent(db: Db, { n, token }: Claim, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ state: 'sent', sent_at: at, lease_until: null, last_error: null })
    .where('n', '=', n)
    .where('token', '=', token)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
