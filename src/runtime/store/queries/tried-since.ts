import type { Tried } from '../rows/figures.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Messages since `from` that were tried at all, in the order of their last try. */
export async function triedSince(db: Db, from: Instant): Promise<Tried[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['channel', 'created_at', 'sent_at', 'attempts', 'state'])
    .where('created_at', '>=', from)
    .where('attempts', '>', 0)
    .orderBy('created_at')
    .orderBy('n')
    .execute();
  return rows.map(row => ({
    channel: row.channel,
    at: row.sent_at ?? row.created_at,
    attempts: row.attempts,
    sent: row.state === 'sent',
  }));
}
