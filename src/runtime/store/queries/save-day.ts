import type { DayTally } from '../../../engine/measure/tallies.ts';
import type { Db } from '../tables.ts';

export async function saveDay(db: Db, day: DayTally): Promise<void> {
  const { at, leads, mismatched, timed } = day;
  const figures = { leads, mismatched, timed, log_middle: day.logMiddle, log_spread: day.logSpread };
  await db
    .insertInto('day_figures')
    .values({ at, source: day.source ?? '', ...figures })
    .onConflict(on => on.columns(['at', 'source']).doUpdateSet(figures))
    .execute();
}
