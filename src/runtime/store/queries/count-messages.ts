import type { Db } from '../tables.ts';

/** Every message that was ever meant to go out, whatever became of it. */
export async function countMessages(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}
