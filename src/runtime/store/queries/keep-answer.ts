import type { KeptAnswer } from '../rows/keys.ts';
import type { Db } from '../tables.ts';

/** Keeps an answer; one under the same key whose time was over gives way. */
export async function keepAnswer(db: Db, kept: KeptAnswer): Promise<void> {
  const row = { ...kept, body: JSON.stringify(kept.body) };
  await db
    .insertInto('kept_answers')
    .values(row)
    .onConflict(conflict => conflict.column('key').doUpdateSet(row))
    .execute();
}
