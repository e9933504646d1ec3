import type { LeadTotal } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function leadTotals(db: Db): Promise<LeadTotal[]> {
  return db
    .selectFrom('leads')
    .select(({ fn }) => ['status', fn.countAll<number>().as('leads')])
    .groupBy('status')
    .orderBy('status')
    .execute();
}
