import type { Facts } from '../../engine/measure/alerts/queue-health.ts';
import { emptyLine, lineUp, type QueueLine } from '../../engine/measure/queue-line.ts';
import { eachPage } from '../in-turns.ts';
import type { LinePlace } from '../store/rows/figures.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** What is known of the queues in which leads wait: read in pages, and nothing of them is kept but the sums. */
export async function queueFacts(store: StoreReads, window: number, now: Instant): Promise<Omit<Facts, 'before'>> {
  const lines: QueueLine[] = [];
  for (const queue of await store.waitingQueues()) {
    let line = emptyLine(queue);
    await eachPage(
      (after: LinePlace | null) => store.waitingLine(queue, after),
      leads => {
        line = lineUp(line, leads, window, now);
      },
    );
    if (line.waiting > 0) lines.push(line);
  }
  return { lines, taken: await store.countTaken(now - window, now) };
}
