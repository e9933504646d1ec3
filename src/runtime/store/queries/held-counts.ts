import type { HeldCount } from '../rows/figures.ts';
import type { Db } from '../tables.ts';

export async function heldCounts(db: Db): Promise<HeldCount[]> {
  const rows = await db
    .selectFrom('leads')
    .select(({ fn }) => ['owner', fn.countAll<number>().as('leads')])
    .where('owner', 'is not', null)
    .where('closed_at', 'is', null)
    .where('merged_into', 'is', null)
    .where('drill', '=', 0)
    .groupBy('owner')
    .orderBy('owner')
    .execute();
  return rows.map(({ owner, leads }) => ({ owner: owner ?? '', leads: Number(leads) }));
}
