import type { PastVerdict } from '../rows.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

/** At most `limit` decisions before the one whose place is `before`, the newest first. */
export async function decisionsBefore(db: Db, before: number, limit: number): Promise<PastVerdict[]> {
  const rows = await db
    .selectFrom('decisions')
    .select(['n', 'at', 'decision'])
    .where('n', '<', before)
    .orderBy('n', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ n, at, decision }) => ({ n, at, decision: storedJson(decision, `decision ${n}`) }));
}
