import type { AlertRow } from '../rows/figures.ts';
import type { Db } from '../tables.ts';

export async function saveAlert(db: Db, row: AlertRow): Promise<void> {
  const { id, ...rest } = row;
  await db
    .insertInto('alert_states')
    .values(row)
    .onConflict(on => on.column('id').doUpdateSet(rest))
    .execute();
}
