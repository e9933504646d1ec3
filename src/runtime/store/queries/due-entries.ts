import { kept } from '../kept.ts';
import type { Instant, QueueEntry } from '../rows.ts';
import type { Db } from '../tables.ts';
import { queueEntry } from './queue-entry.ts';

const DUE = kept((db, { now, limit }: { readonly now: Instant; readonly limit: number }) =>
  db
    .selectFrom('queue_entries')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('entered_at')
    .orderBy('n')
    .limit(limit),
);

export async function dueEntries(db: Db, now: Instant, limit: number): Promise<QueueEntry[]> {
  const { rows } = await DUE(db, { now, limit });
  return rows.map(queueEntry);
}
