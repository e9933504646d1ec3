import type { MessageKey } from '../../../engine/measure/invariants/i08-stable-keys.ts';
import type { Page } from '../rows.ts';
import { runText } from '../run-text.ts';
import type { Db } from '../tables.ts';

/** Keys of one page: a few milliseconds. */
const PAGE = 10_000;

/** Where the page that begins after a key ends; nothing: at the last key. */
const END = `select key from outbox where key > ? order by key limit 1 offset ${PAGE}`;

const repeated = (bounds: string) =>
  `select key, count(*) as messages from outbox where ${bounds} group by key having count(*) > 1 or key = ''`;
const [WITHIN, TO_THE_END] = [repeated('key >= ? and key <= ?'), repeated('key >= ?')];

/** Keys that are no keys: empty, or of several messages. Of one key no page holds a part alone. */
export async function repeatedKeys(db: Db, after: string | null): Promise<Page<MessageKey, string>> {
  const from = after ?? '';
  const next = (await runText<{ readonly key: string }>(db, END, [from])).rows[0]?.key ?? null;
  const { rows } = await (next === null
    ? runText<MessageKey>(db, TO_THE_END, [from])
    : runText<MessageKey>(db, WITHIN, [from, next]));
  return { rows: rows.filter(({ key }) => key !== after), next };
}
