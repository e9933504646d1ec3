import type { Db } from '../tables.ts';

/** Every message that was ever meant to go out, whatever became of it: counted as it is put into the outbox. */
export async function countMessages(db: Db): Promise<number> {
  const row = await db.selectFrom('message_count').select('intents').executeTakeFirst();
  return row?.intents ?? 0;
}
