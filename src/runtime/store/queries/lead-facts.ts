import type { LeadFact, ReassignedWhy } from '../../../engine/measure/lead-fact.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';
import { factColumns, leadFact, whyOf } from './lead-fact-row.ts';

/** Facts of all leads received in [from, to), in the order of their receipt. */
export async function leadFacts(db: Db, from: Instant, to: Instant): Promise<LeadFact[]> {
  const rows = await factColumns(db)
    .where('leads.received_at', '>=', from)
    .where('leads.received_at', '<', to)
    .orderBy('leads.received_at')
    .orderBy('leads.id')
    .execute();
  const moves = await db
    .selectFrom('events')
    .innerJoin('leads', 'leads.id', 'events.lead_id')
    .select(['events.lead_id', 'events.body'])
    .where('events.kind', '=', 'reassigned')
    .where('events.state', '=', 'applied')
    .where('leads.received_at', '>=', from)
    .where('leads.received_at', '<', to)
    .orderBy('events.at')
    .orderBy('events.n')
    .execute();
  const whys = new Map<string, ReassignedWhy[]>();
  for (const { lead_id, body } of moves) whys.set(lead_id, [...(whys.get(lead_id) ?? []), whyOf(body)]);
  return rows.map(row => leadFact(row, whys.get(row.id) ?? []));
}
