import type { MessageKey } from '../../../engine/measure/invariants/i08-stable-keys.ts';
import type { Db } from '../tables.ts';

/** Keys that are no keys: empty, or of several messages. */
export async function repeatedKeys(db: Db): Promise<MessageKey[]> {
  return db
    .selectFrom('outbox')
    .select(({ fn }) => ['key', fn.countAll<number>().as('messages')])
    .groupBy('key')
    .having(({ eb, fn, or }) => or([eb(fn.countAll<number>(), '>', 1), eb('key', '=', '')]))
    .execute();
}
