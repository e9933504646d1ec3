import type { StoredDecision } from '../rows/roster.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';
import { decisionRow } from './decision-row.ts';

/** At most `limit` decisions after the one whose place is `after`, with the lead as it was posted. */
export async function decisionsAfter(db: Db, after: number, limit: number): Promise<StoredDecision[]> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('leads', 'leads.id', 'decisions.lead_id')
    .selectAll('decisions')
    .select(['leads.raw as raw', 'leads.erased_at as erasedAt'])
    .where('decisions.n', '>', after)
    .orderBy('decisions.n')
    .limit(limit)
    .execute();
  return rows.map(({ raw, erasedAt, ...row }) => ({
    ...decisionRow(row),
    n: row.n,
    raw: erasedAt === null ? storedJson(raw, `lead ${row.lead_id}`) : null,
  }));
}
