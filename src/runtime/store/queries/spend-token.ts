import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Notes a token as used; false when it was before. Those that have expired are forgotten: nobody can use them. */
export async function spendToken(db: Db, jti: string, expiresAt: Instant, now: Instant): Promise<boolean> {
  await db.deleteFrom('spent_tokens').where('expires_at', '<', now).execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('spent_tokens')
    .values({ jti, expires_at: expiresAt })
    .onConflict(on => on.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
