import type { RosterOverride } from '../rows/roster.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

/** The overrides kept under a digest; null when there are none. */
export async function readRoster(db: Db, digest: string): Promise<readonly RosterOverride[] | null> {
  const row = await db.selectFrom('rosters').select('overrides').where('digest', '=', digest).executeTakeFirst();
  return row ? storedJson(row.overrides, 'a roster') : null;
}
