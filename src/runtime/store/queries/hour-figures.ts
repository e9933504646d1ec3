import type { HourTally } from '../../../engine/measure/tallies.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Past hours from `from` on, in their order. */
export async function hourFigures(db: Db, from: Instant): Promise<HourTally[]> {
  const rows = await db.selectFrom('hour_figures').selectAll().where('at', '>=', from).orderBy('at').execute();
  return rows.map(({ source, ...row }) => ({ ...row, source: source === '' ? null : source }));
}
