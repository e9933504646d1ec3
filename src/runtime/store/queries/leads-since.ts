import type { PastLead } from '../rows.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

/** Leads in the order of their first decisions, from after a place on. */
export async function leadsSince(db: Db, after: number, limit: number): Promise<PastLead[]> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('leads', 'leads.id', 'decisions.lead_id')
    .select(['decisions.n', 'leads.id', 'leads.raw', 'leads.received_at', 'leads.first_owned_at'])
    .where('decisions.seq', '=', 1)
    .where('decisions.n', '>', after)
    .orderBy('decisions.n')
    .limit(limit)
    .execute();
  return rows.map(({ n, id, raw, received_at, first_owned_at }) => ({
    n,
    id,
    raw: storedJson(raw, `lead ${id}`),
    receivedAt: received_at,
    firstOwnedAt: first_owned_at,
  }));
}
