import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/**
 * Takes incidents whose time has come, in one statement: until `until` no other worker takes them, and then they are due
 * again, should this one not have got to them.
 */
export async function claimIncidents(db: Db, now: Instant, until: Instant, limit: number): Promise<string[]> {
  const due = db
    .selectFrom('incidents')
    .select('id')
    .where('resolved_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit);
  const taken = await db
    .updateTable('incidents')
    .set({ due_at: until })
    .where('id', 'in', due)
    .where('due_at', '<=', now)
    .returning('id')
    .execute();
  return taken.map(({ id }) => id);
}
