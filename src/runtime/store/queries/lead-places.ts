import type { LeadPlace } from '../../../engine/measure/invariants/i01-one-owner-or-place.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** A place in the order of receipt, after which a page begins. */
export interface AfterLead {
  readonly receivedAt: Instant;
  readonly id: string;
}

/** At most `limit` leads in the order of receipt, with their open places and decisions counted. */
export async function leadPlaces(db: Db, after: AfterLead, limit: number): Promise<(LeadPlace & AfterLead)[]> {
  const rows = await db
    .selectFrom('leads')
    .select(['id', 'source', 'status', 'owner', 'received_at as receivedAt'])
    .select(['merged_into as mergedInto', 'closed_at as closedAt', 'opportunity_at as opportunityAt'])
    .select(({ selectFrom }) => [
      selectFrom('queue_entries')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('lead_id', '=', 'leads.id')
        .where('ended_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('places'),
      selectFrom('decisions')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('lead_id', '=', 'leads.id')
        .$asScalar()
        .$notNull()
        .as('decisions'),
      selectFrom('decisions')
        .select(({ fn }) => fn.max('seq').as('n'))
        .whereRef('lead_id', '=', 'leads.id')
        .as('lastSeq'),
    ])
    .where('received_at', '>=', after.receivedAt)
    .where(({ eb, or }) => or([eb('received_at', '>', after.receivedAt), eb('id', '>', after.id)]))
    .orderBy('received_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, lastSeq: row.lastSeq ?? 0 }));
}
