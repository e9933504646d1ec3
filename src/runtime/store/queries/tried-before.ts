import { kept } from '../kept.ts';
import type { Tried } from '../rows/figures.ts';
import type { Page } from '../rows.ts';
import type { Db } from '../tables.ts';
import { pageOf } from './page-of.ts';

/** Messages of one page: some milliseconds. */
const PAGE = 1000;

const BEFORE = kept((db, { n }: { readonly n: number }) =>
  db
    .selectFrom('outbox')
    .select(['n', 'channel', 'created_at', 'sent_at', 'attempts', 'state'])
    .where('n', '<', n)
    .orderBy('n', 'desc')
    .limit(PAGE),
);

/** Messages before the one of this place, the latest first, those that were never tried among them. */
export async function triedBefore(db: Db, n: number | null): Promise<Page<Tried, number>> {
  const { rows } = await BEFORE(db, { n: n ?? Number.MAX_SAFE_INTEGER });
  const tried = (row: (typeof rows)[number]): Tried => ({
    channel: row.channel,
    createdAt: row.created_at,
    at: row.sent_at ?? row.created_at,
    attempts: row.attempts,
    sent: row.state === 'sent',
  });
  return pageOf(rows, PAGE, tried, last => last.n);
}
