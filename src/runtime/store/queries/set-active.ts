import type { ActiveRow } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Moves the one pointer. */
export async function setActive(db: Db, active: ActiveRow): Promise<void> {
  const row = { release: active.release, fallback_of: active.fallbackOf, since: active.since };
  await db
    .insertInto('active')
    .values({ slot: 1, ...row })
    .onConflict(on => on.column('slot').doUpdateSet(row))
    .execute();
}
