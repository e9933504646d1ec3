import { kept } from '../kept.ts';
import type { ClockRow } from '../rows/clocks.ts';
import type { Db } from '../tables.ts';
import { clockRow } from './clock-row.ts';

/** Ordered below: for the two or three clocks of a lead the database would take longer over that than over the rest. */
const CLOCKS = kept((db, { leadId }: { readonly leadId: string }) =>
  db.selectFrom('clocks').selectAll().where('lead_id', '=', leadId),
);

export async function readClocks(db: Db, leadId: string): Promise<ClockRow[]> {
  const { rows } = await CLOCKS(db, { leadId });
  return rows.toSorted((a, b) => a.n - b.n).map(clockRow);
}
