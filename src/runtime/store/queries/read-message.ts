import type { OutboxRow } from '../rows/outbox.ts';
import type { Db } from '../tables.ts';
import { outboxRow } from './outbox-row.ts';

export async function readMessage(db: Db, n: number): Promise<OutboxRow | null> {
  const row = await db.selectFrom('outbox').selectAll().where('n', '=', n).executeTakeFirst();
  return row ? outboxRow(row) : null;
}
