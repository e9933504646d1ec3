import type { DayTally } from '../../../engine/measure/tallies.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Past days from `from` on, in their order. */
export async function dayFigures(db: Db, from: Instant): Promise<DayTally[]> {
  const rows = await db.selectFrom('day_figures').selectAll().where('at', '>=', from).orderBy('at').execute();
  return rows.map(({ source, log_middle, log_spread, ...row }) => ({
    ...row,
    source: source === '' ? null : source,
    logMiddle: log_middle,
    logSpread: log_spread,
  }));
}
