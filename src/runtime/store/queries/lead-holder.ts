import type { LeadHolder } from '../rows/clocks.ts';
import type { Db } from '../tables.ts';

export async function leadHolder(db: Db, leadId: string): Promise<LeadHolder | null> {
  const row = await db
    .selectFrom('leads')
    .leftJoin('queue_entries', join =>
      join.onRef('queue_entries.lead_id', '=', 'leads.id').on('queue_entries.ended_at', 'is', null),
    )
    .select(['leads.owner', 'queue_entries.queue'])
    .where('leads.id', '=', leadId)
    .executeTakeFirst();
  return row ?? null;
}
