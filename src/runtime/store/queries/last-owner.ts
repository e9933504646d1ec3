import type { Db } from '../tables.ts';

/** Who has the lead of this person, or of this company, that was given away last; null when nobody has one. */
export async function lastOwner(db: Db, by: 'person' | 'domain', key: string): Promise<string | null> {
  const row = await db
    .selectFrom('leads')
    .select('owner')
    .where(by, '=', key)
    .where('owner', 'is not', null)
    .orderBy('owned_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.owner ?? null;
}
