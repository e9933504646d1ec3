import type { Telling } from '../rows/incidents.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Everything that is to be told by now, in the order in which it came up: put so here, or the database would read the table. */
export async function dueTellings(db: Db, now: Instant): Promise<Telling[]> {
  const rows = await db
    .selectFrom('tellings')
    .selectAll()
    .where('told_at', 'is', null)
    .where('silence', 'is', null)
    .where('tell_at', '<=', now)
    .execute();
  return rows
    .sort((a, b) => a.n - b.n)
    .map(row => ({
      n: row.n,
      incident: row.incident,
      category: row.category,
      level: row.level,
      role: row.role,
      drill: row.drill === 1,
      tellAt: row.tell_at,
      respondBy: row.respond_by,
    }));
}
