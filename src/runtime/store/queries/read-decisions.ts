import { kept } from '../kept.ts';
import type { DecisionRow } from '../rows.ts';
import type { Db } from '../tables.ts';
import { decisionRow } from './decision-row.ts';

const DECISIONS = kept((db, { leadId }: { readonly leadId: string }) =>
  db.selectFrom('decisions').selectAll().where('lead_id', '=', leadId).orderBy('seq'),
);

export async function readDecisions(db: Db, leadId: string): Promise<DecisionRow[]> {
  const { rows } = await DECISIONS(db, { leadId });
  return rows.map(decisionRow);
}
