import type { TeamState } from '../../../engine/model/types.gen.ts';
import { runText } from '../run-text.ts';
import type { Db } from '../tables.ts';

export async function saveTeam(db: Db, id: string, state: TeamState): Promise<void> {
  await runText(db, SAVE, [id, JSON.stringify(state)]);
}

const SAVE = 'insert into teams (id, state) values (?, ?) on conflict (id) do update set state = excluded.state';
