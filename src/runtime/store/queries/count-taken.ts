import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** By queue: how many leads left it for an owner in [from, to). */
export async function countTaken(db: Db, from: Instant, to: Instant): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('queue_entries')
    .select(({ fn }) => ['queue', fn.countAll<number>().as('leads')])
    .where('ended_at', '>=', from)
    .where('ended_at', '<', to)
    .where('ending', '=', 'assigned')
    .groupBy('queue')
    .execute();
  return new Map(rows.map(({ queue, leads }) => [queue, Number(leads)]));
}
