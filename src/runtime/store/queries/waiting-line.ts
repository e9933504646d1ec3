import type { WaitingLead } from '../../../engine/measure/queue-line.ts';
import { kept } from '../kept.ts';
import type { LinePlace } from '../rows/figures.ts';
import type { Page } from '../rows.ts';
import type { Db } from '../tables.ts';
import { pageOf } from './page-of.ts';

/** Leads of one page: a millisecond or two. */
const PAGE = 1000;

const WAITING = kept((db, { queue, enteredAt, n }: LinePlace & { readonly queue: string }) =>
  db
    .selectFrom('queue_entries')
    .select(['n', 'entered_at', 'expires_at'])
    .where('ended_at', 'is', null)
    .where('queue', '=', queue)
    .where('entered_at', '>=', enteredAt)
    .where(({ or, eb }) => or([eb('entered_at', '>', enteredAt), eb('n', '>', n)]))
    .orderBy('entered_at')
    .orderBy('n')
    .limit(PAGE),
);

/** Before every lead. */
const FRONT: LinePlace = { enteredAt: 0, n: 0 };

/** Leads that wait in a queue, the one that waits longest first. */
export async function waitingLine(
  db: Db,
  queue: string,
  after: LinePlace | null,
): Promise<Page<WaitingLead, LinePlace>> {
  const { rows } = await WAITING(db, { queue, ...(after ?? FRONT) });
  const waiting = ({ entered_at, expires_at }: (typeof rows)[number]) => ({
    enteredAt: entered_at,
    expiresAt: expires_at,
  });
  return pageOf(rows, PAGE, waiting, ({ entered_at, n }) => ({ enteredAt: entered_at, n }));
}
