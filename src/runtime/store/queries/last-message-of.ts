import type { OutboxRow } from '../rows/outbox.ts';
import type { Db } from '../tables.ts';
import { outboxRow } from './outbox-row.ts';

export async function lastMessageOf(db: Db, leadId: string, kind: string): Promise<OutboxRow | null> {
  const row = await db
    .selectFrom('outbox')
    .selectAll()
    .where('lead_id', '=', leadId)
    .where('kind', '=', kind)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? outboxRow(row) : null;
}
