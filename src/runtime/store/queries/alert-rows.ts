import type { AlertRow } from '../rows/figures.ts';
import type { Db } from '../tables.ts';

export async function alertRows(db: Db): Promise<AlertRow[]> {
  return db.selectFrom('alert_states').selectAll().orderBy('id').execute();
}
