import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** When the first lead of all was received; null without any. */
export async function firstReceipt(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('leads')
    .select(({ fn }) => fn.min('received_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}
