import type { RepState } from '../../../engine/model/types.gen.ts';
import { runText } from '../run-text.ts';
import type { Db } from '../tables.ts';

export async function saveRep(db: Db, id: string, state: RepState): Promise<void> {
  await runText(db, SAVE, [id, JSON.stringify(state)]);
}

const SAVE = 'insert into reps (id, state) values (?, ?) on conflict (id) do update set state = excluded.state';
