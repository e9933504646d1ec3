import type { HourTally } from '../../../engine/measure/tallies.ts';
import type { Db } from '../tables.ts';

export async function saveHour(db: Db, { at, source, leads, conflicts }: HourTally): Promise<void> {
  await db
    .insertInto('hour_figures')
    .values({ at, source: source ?? '', leads, conflicts })
    .onConflict(on => on.columns(['at', 'source']).doUpdateSet({ leads, conflicts }))
    .execute();
}
