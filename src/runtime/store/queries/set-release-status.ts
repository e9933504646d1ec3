import type { ReleaseStatus } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function setReleaseStatus(db: Db, id: string, status: ReleaseStatus): Promise<void> {
  await db.updateTable('releases').set({ status }).where('id', '=', id).execute();
}
