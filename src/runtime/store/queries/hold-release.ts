import type { Db } from '../tables.ts';

export async function holdRelease(db: Db, id: string, why: string | null): Promise<void> {
  await db.updateTable('releases').set({ held: why }).where('id', '=', id).execute();
}
