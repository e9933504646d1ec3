import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Lets go of events from before an instant that never came to be part of a life; how many there were. */
export async function forgetExpiredEvents(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('events')
    .where('state', '=', 'expired')
    .where('received_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
