import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function putClockOff(db: Db, n: number, until: Instant): Promise<void> {
  await db
    .updateTable('clocks')
    .set({ next_at: until })
    .where('n', '=', n)
    .where('stopped_at', 'is', null)
    .where('breached_at', 'is', null)
    .execute();
}
