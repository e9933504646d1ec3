import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function addReadyTarget(db: Db, target: string, forRelease: string, at: Instant): Promise<void> {
  await db
    .insertInto('rollback_targets')
    .values({ target, for_release: forRelease, recorded_at: at })
    .onConflict(on => on.columns(['target', 'for_release']).doUpdateSet({ recorded_at: at }))
    .execute();
}
