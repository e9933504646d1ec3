import { sql } from 'kysely';
import { kept } from '../kept.ts';
import type { LastTellingRow } from '../rows/incidents.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

const LAST = kept((db, { category, since }: { readonly category: string; readonly since: Instant }) =>
  db
    .selectFrom('tellings')
    .select(['role', sql<number>`max(tell_at)`.as('tell_at')])
    .select(sql<number>`sum(case when told_at is null then 1 else 0 end)`.as('pending'))
    .where('category', '=', category)
    .where('tell_at', '>=', since)
    .where('drill', '=', 0)
    .where('silence', 'is', null)
    .groupBy('role'),
);

/** By role: when incidents of this category were, or will be, told last from `since` on; what was silent doesn't count. */
export async function lastTellings(db: Db, category: string, since: Instant): Promise<LastTellingRow[]> {
  const { rows } = await LAST(db, { category, since });
  return rows.map(({ role, tell_at, pending }) => ({ role, tellAt: tell_at, pending: Number(pending) > 0 }));
}
