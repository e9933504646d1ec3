import type { ClockRow } from '../rows/clocks.ts';
import type { Db } from '../tables.ts';
import { clockColumns } from './clock-row.ts';

/** A lead has one clock of each kind: saving it again replaces it. */
export async function saveClock(db: Db, clock: ClockRow): Promise<void> {
  const columns = clockColumns(clock);
  await db
    .insertInto('clocks')
    .values(columns)
    .onConflict(on => on.columns(['lead_id', 'kind']).doUpdateSet(columns))
    .execute();
}
