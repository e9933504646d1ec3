import type { TeamState } from '../../../engine/model/types.gen.ts';
import type { Db } from '../tables.ts';

export async function saveTeam(db: Db, id: string, teamState: TeamState): Promise<void> {
  const state = JSON.stringify(teamState);
  await db
    .insertInto('teams')
    .values({ id, state })
    .onConflict(on => on.column('id').doUpdateSet({ state }))
    .execute();
}
