import type { HeldPlace } from '../rows/roster.ts';
import { runText } from '../run-text.ts';
import type { Db } from '../tables.ts';

const AFTER = `select id, owner, owned_at as ownedAt from leads
  where owner is not null and closed_at is null and merged_into is null and drill = 0
    and (owner, owned_at, id) > (?, ?, ?)
  order by owner, owned_at, id limit ?`;

/** At most `limit` open leads that somebody holds, rep by rep, the longest held first; from the first one on for null. */
export async function heldAfter(db: Db, after: HeldPlace | null, limit: number): Promise<readonly HeldPlace[]> {
  const { owner, ownedAt, id } = after ?? BEFORE_ALL;
  return (await runText<HeldPlace>(db, AFTER, [owner, ownedAt, id, limit])).rows;
}

const BEFORE_ALL: HeldPlace = { owner: '', ownedAt: 0, id: '' };
