import type { ReleaseRow } from '../rows.ts';
import type { Db } from '../tables.ts';
import { RELEASE_COLUMNS, releaseRow } from './release-row.ts';

export async function readRelease(db: Db, id: string): Promise<ReleaseRow | null> {
  const row = await db.selectFrom('releases').select(RELEASE_COLUMNS).where('id', '=', id).executeTakeFirst();
  return row ? releaseRow(row) : null;
}
