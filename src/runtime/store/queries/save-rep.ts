import type { RepState } from '../../../engine/model/types.gen.ts';
import type { Db } from '../tables.ts';

export async function saveRep(db: Db, id: string, repState: RepState): Promise<void> {
  const state = JSON.stringify(repState);
  await db
    .insertInto('reps')
    .values({ id, state })
    .onConflict(on => on.column('id').doUpdateSet({ state }))
    .execute();
}
