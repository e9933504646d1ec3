import type { Db } from '../tables.ts';

/** The stored bundle, parsed; null when there is none, or when its text is no longer JSON. */
export async function readBundleText(db: Db, id: string): Promise<unknown> {
  const row = await db.selectFrom('releases').select('bundle').where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  try {
    return JSON.parse(row.bundle);
  } catch {
    return null;
  }
}
