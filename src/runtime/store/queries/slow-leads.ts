import { sql } from 'kysely';
import type { LeadFact } from '../../../engine/measure/lead-fact.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';
import { factColumns, leadFact } from './lead-fact-row.ts';

/** Leads received since `from` that had no owner within `wait` ms: the only ones that can be late. */
export async function slowLeads(db: Db, from: Instant, now: Instant, wait: number): Promise<LeadFact[]> {
  const rows = await factColumns(db)
    .where('leads.received_at', '>=', from)
    .where('leads.received_at', '<=', now - wait)
    .where('leads.drill', '=', 0)
    .where('leads.merged_into', 'is', null)
    .where(sql<boolean>`(leads.first_owned_at is null or leads.first_owned_at - leads.received_at > ${wait})`)
    .orderBy('leads.received_at')
    .execute();
  return rows.map(row => leadFact(row, []));
}
