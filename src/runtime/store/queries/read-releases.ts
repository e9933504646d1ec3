import type { ReleaseRow } from '../rows.ts';
import type { Db } from '../tables.ts';
import { RELEASE_COLUMNS, releaseRow } from './release-row.ts';

export async function readReleases(db: Db): Promise<ReleaseRow[]> {
  const rows = await db.selectFrom('releases').select(RELEASE_COLUMNS).orderBy('sequence', 'desc').execute();
  return rows.map(releaseRow);
}
