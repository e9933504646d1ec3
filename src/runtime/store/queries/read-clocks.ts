import type { ClockRow } from '../rows/clocks.ts';
import type { Db } from '../tables.ts';
import { clockRow } from './clock-row.ts';

/** Ordered here: for the two or three clocks of a lead the database would take longer over that than over the rest. */
export async function readClocks(db: Db, leadId: string): Promise<ClockRow[]> {
  const rows = await db.selectFrom('clocks').selectAll().where('lead_id', '=', leadId).execute();
  return rows.sort((a, b) => a.n - b.n).map(clockRow);
}
