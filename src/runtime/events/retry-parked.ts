import { pastEvent } from '../leads/gather-life.ts';
import type { Work } from '../leads/group-commit.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { EventRow } from '../store/rows/events.ts';
import type { Instant } from '../store/rows.ts';
import { carryOut } from './carry-out.ts';
import { expireEvent } from './expire-event.ts';
import { fateOf } from './fate.ts';
import { obstacleTo } from './obstacle.ts';

/** Tries the events that waited for a change of this lead, and those that waited for theirs, until no more can be done. */
export async function retryParked(
  service: Service,
  work: Work,
  live: LiveRelease,
  leadId: string,
  now: Instant,
): Promise<void> {
  const changed = [leadId];
  for (const id of changed) {
    for (const row of await work.store.waitingEvents(id)) {
      if (await retry(service, work, live, row, now))
        changed.push(row.leadId, ...(await survivorsOf(work, row.leadId)));
    }
  }
}

/** True when the event was applied now. */
async function retry(service: Service, work: Work, live: LiveRelease, row: EventRow, now: Instant): Promise<boolean> {
  const event = pastEvent(row);
  const obstacle = await obstacleTo(work.store, live.router, event);
  if (obstacle?.passes === 'never') {
    await expireEvent(service, work, { ...row, reason: obstacle.reason }, now);
    return false;
  }
  await work.store.settleEvent(row.n, fateOf(obstacle, row.expiresAt ?? now));
  if (obstacle !== null) return false;
  await carryOut(service, work, live, event, now);
  work.onCommit(() => service.metrics.happened(row.kind, 'applied'));
  return true;
}

async function survivorsOf(work: Work, leadId: string): Promise<string[]> {
  return (await work.store.lives(leadId)).flatMap(({ mergedInto }) => mergedInto ?? []);
}
