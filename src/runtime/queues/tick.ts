import { MINUTE } from '../../engine/time/units.ts';
import { fewAtOnce } from '../in-turns.ts';
import type { Service } from '../service.ts';
import type { Instant, QueueEntry } from '../store/rows.ts';
import { revisit } from './revisit.ts';

const PAGE = 500;

/** Revisits every queued lead that is due at `now`, the one that waits longest first. Answers how many there were. */
export async function tick(service: Service, now: Instant): Promise<number> {
  const seen = new Set<number>();
  if (!service.live) return 0;
  for (;;) {
    const due = (await service.store.dueEntries(now, PAGE)).filter(entry => !seen.has(entry.n));
    if (due.length === 0) return seen.size;
    for (const entry of due) seen.add(entry.n);
    await fewAtOnce(due, entry => visit(service, entry, now));
  }
}

/** One lead that cannot be revisited never keeps the others waiting: it is put off, and the log tells. */
async function visit(service: Service, entry: QueueEntry, now: Instant): Promise<void> {
  try {
    await service.commit.run(work => revisit(service, work, entry, now));
  } catch (error) {
    service.log('error', 'queue.revisit_failed', { lead_id: entry.leadId, queue: entry.queue, error: String(error) });
    await service.commit.run(work => work.store.retryLater(entry.n, entry.attempts + 1, now + MINUTE));
  }
}
