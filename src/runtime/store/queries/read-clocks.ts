import type { ClockRow } from '../rows/clocks.ts';
import type { Db } from '../tables.ts';
import { clockRow } from './clock-row.ts';

export async function readClocks(db: Db, leadId: string): Promise<ClockRow[]> {
  const rows = await db.selectFrom('clocks').selectAll().where('lead_id', '=', leadId).orderBy('n').execute();
  return rows.map(clockRow);
}
