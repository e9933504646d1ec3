import type { Db } from '../tables.ts';

/** How far a sweep has come; 0 before its first run. */
export async function sweepMark(db: Db, name: string): Promise<number> {
  const row = await db.selectFrom('sweeps').select('upto').where('name', '=', name).executeTakeFirst();
  return row?.upto ?? 0;
}
