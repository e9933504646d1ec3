import type { OutboxRow } from '../rows/outbox.ts';
import type { Db } from '../tables.ts';
import { outboxRow } from './outbox-row.ts';

/** At most `limit` messages about a lead, first to last. */
export async function messagesOf(db: Db, leadId: string, limit: number): Promise<OutboxRow[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('lead_id', '=', leadId)
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map(outboxRow);
}
