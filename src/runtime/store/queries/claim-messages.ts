import { sql } from 'kysely';
import type { ClaimWish, OutboxRow } from '../rows/outbox.ts';
import type { Db } from '../tables.ts';
import { outboxRow } from './outbox-row.ts';

/**
 * One statement, so that no two workers take the same message. What makes a message free is asked twice: where rows are
 * locked one by one, a worker that waited for a lock asks the outer question again.
 * Write-backs of one lead go one after another, or an earlier owner could land after a later one.
 */
export async function claimMessages(db: Db, wish: ClaimWish): Promise<OutboxRow[]> {
  const { channel, now, leaseUntil, limit, lost, mostAttempts } = wish;
  const free = db
    .selectFrom('outbox')
    .select('n')
    .where('state', '=', 'pending')
    .where('channel', '=', channel)
    .where('due_at', '<=', now)
    .where('lease_until', lost ? 'is not' : 'is', null)
    .where('attempts', '<', mostAttempts)
    .where(({ not, exists, selectFrom, or, eb }) =>
      or([
        eb('kind', '!=', 'write_back'),
        not(
          exists(
            selectFrom('outbox as before')
              .select('before.n')
              .whereRef('before.lead_id', '=', 'outbox.lead_id')
              .where('before.kind', '=', 'write_back')
              .where('before.state', '=', 'pending')
              .whereRef('before.n', '<', 'outbox.n'),
          ),
        ),
      ]),
    )
    .orderBy('due_at')
    .orderBy('n')
    .limit(limit);
  const rows = await db
    .updateTable('outbox')
    .set({
      attempts: sql<number>`attempts + 1`,
      token: sql<number>`token + 1`,
      lease_until: leaseUntil,
      due_at: leaseUntil,
    })
    .where('n', 'in', free)
    .where('state', '=', 'pending')
    .where('due_at', '<=', now)
    .returningAll()
    .execute();
  return rows.map(outboxRow);
}
