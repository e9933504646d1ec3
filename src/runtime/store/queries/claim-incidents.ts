import { kept } from '../kept.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

interface Wish {
  readonly now: Instant;
  readonly until: Instant;
  readonly limit: number;
}

const CLAIM = kept((db, { now, until, limit }: Wish) => {
  const due = db
    .selectFrom('incidents')
    .select('id')
    .where('resolved_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit);
  return db
    .updateTable('incidents')
    .set({ due_at: until })
    .where('id', 'in', due)
    .where('due_at', '<=', now)
    .returning('id');
});

/**
 * Takes incidents whose time has come, in one statement: until `until` no other worker takes them, and then they are due
 * again, should this one not have got to them.
 */
export async function claimIncidents(db: Db, now: Instant, until: Instant, limit: number): Promise<string[]> {
  const { rows } = await CLAIM(db, { now, until, limit });
  return rows.map(({ id }) => id);
}
