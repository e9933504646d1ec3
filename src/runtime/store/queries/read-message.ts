import { kept } from '../kept.ts';
import type { OutboxRow } from '../rows/outbox.ts';
import type { Db } from '../tables.ts';
import { outboxRow } from './outbox-row.ts';

const MESSAGE = kept((db, { n }: { readonly n: number }) => db.selectFrom('outbox').selectAll().where('n', '=', n));

export async function readMessage(db: Db, n: number): Promise<OutboxRow | null> {
  const [row] = (await MESSAGE(db, { n })).rows;
  return row ? outboxRow(row) : null;
}
