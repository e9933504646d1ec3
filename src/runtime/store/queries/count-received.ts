import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** How many leads were received in [from, to), drills and leads that were merged away left out. */
export async function countReceived(db: Db, from: Instant, to: Instant): Promise<number> {
  const row = await db
    .selectFrom('leads')
    .select(({ fn }) => fn.countAll<number>().as('leads'))
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('drill', '=', 0)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  return Number(row?.leads ?? 0);
}
