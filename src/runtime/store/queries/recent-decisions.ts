import type { DecisionRow } from '../rows.ts';
import type { Db } from '../tables.ts';
import { decisionRow } from './decision-row.ts';

export async function recentDecisions(db: Db, limit: number): Promise<DecisionRow[]> {
  const rows = await db.selectFrom('decisions').selectAll().orderBy('n', 'desc').limit(limit).execute();
  return rows.map(decisionRow);
}
