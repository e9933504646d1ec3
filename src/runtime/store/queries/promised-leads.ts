import type { PromisedLead } from '../../../engine/measure/observed.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';
import { PROMISED_COLUMNS, promisedLead } from './promised-lead-row.ts';

export async function promisedLeads(db: Db, from: Instant, to: Instant): Promise<PromisedLead[]> {
  const rows = await db
    .selectFrom('leads')
    .select(PROMISED_COLUMNS)
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('merged_into', 'is', null)
    .where('drill', '=', 0)
    .execute();
  return rows.map(promisedLead);
}
