import { sql } from 'kysely';
import type { PromisedLead } from '../../../engine/measure/observed.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';
import { PROMISED_COLUMNS, promisedLead } from './promised-lead-row.ts';

/** Leads received since `from` that had no owner within `wait` ms: the only ones that can be late. */
export async function slowLeads(db: Db, from: Instant, now: Instant, wait: number): Promise<PromisedLead[]> {
  const rows = await db
    .selectFrom('leads')
    .select(PROMISED_COLUMNS)
    .where('received_at', '>=', from)
    .where('received_at', '<=', now - wait)
    .where('drill', '=', 0)
    .where('merged_into', 'is', null)
    .where(sql<boolean>`(first_owned_at is null or first_owned_at - received_at > ${wait})`)
    .orderBy('received_at')
    .execute();
  return rows.map(promisedLead);
}
