import type { Db } from '../tables.ts';

export async function dropAlert(db: Db, id: string): Promise<void> {
  await db.deleteFrom('alert_states').where('id', '=', id).execute();
}
