import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Leads that took others over, received at `since` or later. */
export async function readSurvivors(db: Db, since: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('leads')
    .select('merged_into')
    .distinct()
    .where('merged_into', 'is not', null)
    .where('received_at', '>=', since)
    .execute();
  return rows.flatMap(row => row.merged_into ?? []);
}
