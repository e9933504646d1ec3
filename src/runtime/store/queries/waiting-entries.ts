import type { QueueEntry } from '../rows.ts';
import type { Db } from '../tables.ts';
import { queueEntry } from './queue-entry.ts';

/** Which of the waiting leads: of one queue or of all, and only those that came before another. */
export interface Waiting {
  readonly queue: string | null;
  readonly before: QueueEntry | null;
}

/** Leads that wait, the one that waits longest first. */
export async function waitingEntries(db: Db, { queue, before }: Waiting, limit: number): Promise<QueueEntry[]> {
  let asked = db.selectFrom('queue_entries').selectAll().where('ended_at', 'is', null);
  if (queue !== null) asked = asked.where('queue', '=', queue);
  if (before !== null) {
    asked = asked.where(({ eb, or, and }) =>
      or([
        eb('entered_at', '<', before.enteredAt),
        and([eb('entered_at', '=', before.enteredAt), eb('n', '<', before.n)]),
      ]),
    );
  }
  const rows = await asked.orderBy('entered_at').orderBy('n').limit(limit).execute();
  return rows.map(queueEntry);
}
