import type { Db } from '../tables.ts';

/** The place of the clock that began last; 0: there is none. */
export async function lastClock(db: Db): Promise<number> {
  const row = await db.selectFrom('clocks').select('n').orderBy('n', 'desc').limit(1).executeTakeFirst();
  return row?.n ?? 0;
}
