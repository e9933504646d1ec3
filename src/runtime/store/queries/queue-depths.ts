import type { QueueDepth } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function queueDepths(db: Db): Promise<QueueDepth[]> {
  return db
    .selectFrom('queue_entries')
    .select(({ fn }) => ['queue', fn.countAll<number>().as('waiting'), fn.min<number>('entered_at').as('oldest')])
    .where('ended_at', 'is', null)
    .groupBy('queue')
    .orderBy('queue')
    .execute();
}
