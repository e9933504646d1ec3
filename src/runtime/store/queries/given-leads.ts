import type { Given } from '../../../engine/measure/measures/load.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function givenLeads(db: Db, from: Instant, to: Instant): Promise<Given[]> {
  const rows = await db
    .selectFrom('leads')
    .select(({ fn }) => ['team', 'owner', fn.countAll<number>().as('leads')])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('team', 'is not', null)
    .where('owner', 'is not', null)
    .where('merged_into', 'is', null)
    .where('drill', '=', 0)
    .groupBy(['team', 'owner'])
    .orderBy('team')
    .orderBy('owner')
    .execute();
  return rows.map(({ team, owner, leads }) => ({ team: team ?? '', rep: owner ?? '', leads: Number(leads) }));
}
