import type { DecisionRow } from '../rows.ts';
import type { Db } from '../tables.ts';
import { decisionRow } from './decision-row.ts';

export async function readDecisions(db: Db, leadId: string): Promise<DecisionRow[]> {
  const rows = await db.selectFrom('decisions').selectAll().where('lead_id', '=', leadId).orderBy('seq').execute();
  return rows.map(decisionRow);
}
