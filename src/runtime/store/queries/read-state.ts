import type { State } from '../../../engine/model/types.gen.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

/** What all teams and reps remember. Earlier assignees are not here: they follow from a lead's own decisions. */
export async function readState(db: Db): Promise<State> {
  return { teams: await rowsOf(db, 'teams'), reps: await rowsOf(db, 'reps'), leads: {} };
}

async function rowsOf<T>(db: Db, table: 'teams' | 'reps'): Promise<Record<string, T>> {
  const rows = await db.selectFrom(table).select(['id', 'state']).orderBy('id').execute();
  return Object.fromEntries(rows.map(row => [row.id, storedJson<T>(row.state, row.id)]));
}
