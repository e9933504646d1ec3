import type { Decision } from '../../../engine/model/types.gen.ts';
import type { Db } from '../tables.ts';

/** How many of the latest decisions are looked through: leads that wait in queues have decisions without an owner. */
const LOOKED_THROUGH = 20;

/** Who was last given a lead of this person, or of this company; null when nobody was. */
export async function lastOwner(db: Db, by: 'person' | 'domain', key: string): Promise<string | null> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('leads', 'leads.id', 'decisions.lead_id')
    .select('decisions.decision')
    .where(`leads.${by}`, '=', key)
    .orderBy('decisions.n', 'desc')
    .limit(LOOKED_THROUGH)
    .execute();
  const owners = rows.map(row => (JSON.parse(row.decision) as Decision).owner);
  return owners.find(owner => owner !== null) ?? null;
}
