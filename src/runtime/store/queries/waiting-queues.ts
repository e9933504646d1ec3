import { runText } from '../run-text.ts';
import type { Db } from '../tables.ts';

/** The queues in which leads wait: from one to the next through the index, however many wait in each. */
export const WAITING_QUEUES = `with recursive waiting (queue) as (
    select min(queue) from queue_entries where ended_at is null
    union all
    select (select min(queue) from queue_entries where queue > waiting.queue and ended_at is null) from waiting
      where waiting.queue is not null)`;

const NAMES = `${WAITING_QUEUES} select queue from waiting where queue is not null order by queue`;

export async function waitingQueues(db: Db): Promise<string[]> {
  const { rows } = await runText<{ readonly queue: string }>(db, NAMES);
  return rows.map(({ queue }) => queue);
}
