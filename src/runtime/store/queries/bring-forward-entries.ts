import type { Instant } from '../rows.ts';
import { runText } from '../run-text.ts';
import type { Db } from '../tables.ts';
import { WAITING_QUEUES } from './waiting-queues.ts';

/** Queue by queue, so that only places that were taken too late are looked at. */
const FORWARD = `${WAITING_QUEUES}
  update queue_entries set
      retry_at = retry_at - (entered_at - ?),
      expires_at = expires_at - (entered_at - ?),
      due_at = due_at - (entered_at - ?),
      entered_at = ?
    where ended_at is null and queue in (select queue from waiting) and entered_at > ?`;

/** Places that were taken after `now`, by a clock that was ahead, count from `now`: none waits out what never was. */
export async function bringForwardEntries(db: Db, now: Instant): Promise<number> {
  const { numAffectedRows } = await runText(db, FORWARD, [now, now, now, now, now]);
  return Number(numAffectedRows ?? 0);
}
