import type { OutboxRow, OutboxState } from '../rows/outbox.ts';
import type { Db } from '../tables.ts';
import { outboxRow } from './outbox-row.ts';

export async function readMessages(db: Db, state: OutboxState, limit: number): Promise<OutboxRow[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', state)
    .orderBy('n', 'desc')
    .limit(limit)
    .execute();
  return rows.map(outboxRow);
}
