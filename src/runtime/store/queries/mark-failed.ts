import type { Claim, FailedTry } from '../rows/outbox.ts';
import type { Db } from '../tables.ts';

export async function markFailed(db: Db, { n, token }: Claim, { dueAt, says }: FailedTry): Promise<boolean> {
  const next = dueAt === null ? { state: 'dead' as const } : { due_at: dueAt };
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ ...next, lease_until: null, last_error: says })
    .where('n', '=', n)
    .where('token', '=', token)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
