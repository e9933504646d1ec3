import type { PromisedLead } from '../../../engine/measure/observed.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function promisedLeads(db: Db, from: Instant, to: Instant): Promise<PromisedLead[]> {
  const rows = await db
    .selectFrom('leads')
    .select([
      'source',
      'segment',
      'owner',
      'sla',
      'received_at',
      'first_owned_at',
      'responded_at',
      'closed_at',
      'pauses',
    ])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('merged_into', 'is', null)
    .where('drill', '=', 0)
    .execute();
  return rows.map(row => ({
    source: row.source,
    segment: row.segment,
    rep: row.owner,
    sla: row.sla,
    receivedAt: row.received_at,
    firstOwnedAt: row.first_owned_at,
    respondedAt: row.responded_at,
    closedAt: row.closed_at,
    pauses: JSON.parse(row.pauses),
  }));
}
