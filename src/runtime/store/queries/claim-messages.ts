import { sql } from 'kysely';
import { kept } from '../kept.ts';
import type { ClaimWish, OutboxRow } from '../rows/outbox.ts';
import type { Db } from '../tables.ts';
import { outboxRow } from './outbox-row.ts';

/**
 * One statement, so that no two workers take the same message. What makes a message free is asked twice: where rows are
 * locked one by one, a worker that waited for a lock asks the outer question again.
 * Write-backs of one lead go one after another, or an earlier owner could land after a later one.
 */
export async function claimMessages(db: Db, { lost, ...wish }: ClaimWish): Promise<OutboxRow[]> {
  const { rows } = await (lost ? LOST : FRESH)(db, wish);
  return rows.map(outboxRow);
}

const [LOST, FRESH] = [claiming('is not'), claiming('is')];

function claiming(lease: 'is' | 'is not') {
  return kept((db, { channel, now, leaseUntil, limit, mostAttempts }: Omit<ClaimWish, 'lost'>) => {
    const free = db
      .selectFrom('outbox')
      .select('n')
      .where('state', '=', sql.lit('pending'))
      .where('channel', '=', channel)
      .where('due_at', '<=', now)
      .where('lease_until', lease, null)
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
                .where('before.state', '=', sql.lit('pending'))
                .whereRef('before.n', '<', 'outbox.n'),
            ),
          ),
        ]),
      )
      .orderBy('due_at')
      .orderBy('n')
      .limit(limit);
    return db
      .updateTable('outbox')
      .set({
        attempts: sql<number>`attempts + 1`,
        token: sql<number>`token + 1`,
        lease_until: leaseUntil,
        due_at: leaseUntil,
      })
      .where('n', 'in', free)
      .where('state', '=', sql.lit('pending'))
      .where('due_at', '<=', now)
      .returningAll();
  });
}
