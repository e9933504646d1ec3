import type { LeadFact } from '../../../engine/measure/lead-fact.ts';
import type { Db } from '../tables.ts';
import { factColumns, leadFact } from './lead-fact-row.ts';

/** Open leads that nobody has now, the oldest first. */
export async function leadsWithoutOwner(db: Db, limit: number): Promise<LeadFact[]> {
  const rows = await factColumns(db)
    .where('leads.owner', 'is', null)
    .where('leads.closed_at', 'is', null)
    .where('leads.merged_into', 'is', null)
    .where('leads.drill', '=', 0)
    .orderBy('leads.received_at')
    .limit(limit)
    .execute();
  return rows.map(row => leadFact(row, []));
}
