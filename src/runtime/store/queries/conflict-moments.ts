import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** When each lead since `from` showed that two rules claim it, at most `limit`, the latest first. */
export async function conflictMoments(db: Db, from: Instant, limit: number): Promise<Instant[]> {
  const rows = await db
    .selectFrom('exceptions')
    .select(({ fn }) => fn.min('at').as('at'))
    .where('category', '=', 'conflict')
    .where('at', '>=', from)
    .groupBy('lead_id')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ at }) => Number(at));
}
