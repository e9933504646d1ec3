import { sql } from 'kysely';
import { kept } from '../kept.ts';
import type { OutboxRow } from '../rows/outbox.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';
import { outboxRow } from './outbox-row.ts';

const SAYS = 'every worker that took it ended before it could say how it went';

const BURY = kept((db, { now, mostAttempts }: { readonly now: Instant; readonly mostAttempts: number }) =>
  db
    .updateTable('outbox')
    .set({ state: 'dead', lease_until: null, last_error: SAYS })
    .where('state', '=', sql.lit('pending'))
    .where('due_at', '<=', now)
    .where('attempts', '>=', mostAttempts)
    .returningAll(),
);

export async function buryWornOut(db: Db, now: Instant, mostAttempts: number): Promise<OutboxRow[]> {
  const { rows } = await BURY(db, { now, mostAttempts });
  return rows.map(outboxRow);
}
