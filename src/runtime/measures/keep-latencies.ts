import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

const MARK = 'latencies';

/** Adds to the metrics what was assigned and answered since the last round. Answers how many clocks ended. */
export async function keepLatencies(service: Service, now: Instant): Promise<number> {
  const from = await service.store.sweepMark(MARK);
  // The first round of all has nothing behind it; a clock that was set back counts nothing twice.
  if (from > 0 && from < now) {
    for (const clock of ['assignment', 'response'] as const)
      for (const { source, segment, ms } of await service.store.endedClocks(clock, from, now))
        service.metrics.ended(clock, source, segment, ms);
  }
  if (from < now) await service.commit.run(({ store }) => store.markSweep(MARK, now));
  const { live } = service;
  if (live) service.metrics.waiting(await service.store.queueDepths(), now);
  return 0;
}
