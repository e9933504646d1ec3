import { sql } from 'kysely';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Places that were taken after `now`, by a clock that was ahead, count from `now`: none waits out what never was. */
export async function bringForwardEntries(db: Db, now: Instant): Promise<number> {
  const earlier = (column: string) => sql<number>`${sql.ref(column)} - (entered_at - ${now})`;
  const { numUpdatedRows } = await db
    .updateTable('queue_entries')
    .set({
      entered_at: now,
      retry_at: earlier('retry_at'),
      expires_at: earlier('expires_at'),
      due_at: earlier('due_at'),
    })
    .where('ended_at', 'is', null)
    .where('entered_at', '>', now)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
