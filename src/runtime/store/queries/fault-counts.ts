import type { FaultCount } from '../rows/pages.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Faults of these kinds since `from`, by kind and rule, the most frequent first. */
export async function faultCounts(db: Db, categories: readonly string[], from: Instant): Promise<FaultCount[]> {
  const rows = await db
    .selectFrom('exceptions')
    .select(({ fn }) => ['category', 'rule', fn.countAll<number>().as('leads'), fn.max('at').as('last')])
    .where('category', 'in', categories)
    .where('at', '>=', from)
    .groupBy(['category', 'rule'])
    .orderBy('leads', 'desc')
    .orderBy('category')
    .orderBy('rule')
    .execute();
  return rows.map(({ category, rule, leads, last }) => ({ category, rule, leads: Number(leads), last: Number(last) }));
}
