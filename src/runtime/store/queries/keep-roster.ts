import type { RosterOverride } from '../rows/roster.ts';
import type { Db } from '../tables.ts';

/** Keeps the overrides that hold together under their digest, so that a decision made under them can be made again. */
export async function keepRoster(db: Db, digest: string, overrides: readonly RosterOverride[]): Promise<void> {
  await db
    .insertInto('rosters')
    .values({ digest, overrides: JSON.stringify(overrides) })
    .onConflict(conflict => conflict.column('digest').doNothing())
    .execute();
}
