import type { KeptAnswer } from '../rows/keys.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

export async function readKeptAnswer(db: Db, key: string): Promise<KeptAnswer | null> {
  const row = await db.selectFrom('kept_answers').selectAll().where('key', '=', key).executeTakeFirst();
  return row ? { ...row, body: storedJson(row.body, 'a kept answer') } : null;
}
