import type { Ending, Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function leaveQueue(db: Db, n: number, ending: Ending, at: Instant): Promise<void> {
  await db.updateTable('queue_entries').set({ ending, ended_at: at }).where('n', '=', n).execute();
}
