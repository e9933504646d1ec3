import type { EventFate } from '../rows/events.ts';
import type { Db } from '../tables.ts';

export async function settleEvent(db: Db, n: number, fate: EventFate): Promise<void> {
  const { state, reason, waitsFor, expiresAt } = fate;
  await db
    .updateTable('events')
    .set({ state, reason, waits_for: waitsFor, expires_at: expiresAt })
    .where('n', '=', n)
    .execute();
}
