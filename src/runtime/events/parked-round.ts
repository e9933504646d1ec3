import type { Round } from '../rounds/round.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { expireEvent } from './expire-event.ts';
import { retryParked } from './retry-parked.ts';

const PAGE = 500;

/** Parked events whose time is over are tried once more; those that still can't be applied expire. */
export const parkedRound: Round = { name: 'parked-events', every: 5000, run: endWaiting };

async function endWaiting(service: Service, now: Instant): Promise<number> {
  const stale = await service.store.staleEvents(now, PAGE);
  for (const { leadId, id } of stale) await service.commit.run(work => end(service, work, leadId, id, now));
  return stale.length;
}

async function end(
  service: Service,
  work: Parameters<typeof expireEvent>[1],
  leadId: string,
  id: string,
  now: Instant,
): Promise<void> {
  const before = await work.store.event(leadId, id);
  if (service.live && before?.waitsFor) await retryParked(service, work, service.live, before.waitsFor, now);
  const row = await work.store.event(leadId, id);
  if (row?.state === 'parked') await expireEvent(service, work, row, now);
}
