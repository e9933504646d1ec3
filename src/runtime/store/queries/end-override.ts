import type { OverrideEnding } from '../rows/roster.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function endOverride(db: Db, n: number, ending: OverrideEnding, at: Instant): Promise<void> {
  await db.updateTable('rep_overrides').set({ ending, ended_at: at }).where('n', '=', n).execute();
}
