import { ringClock } from '../../engine/sla/clocks/ring-clock.ts';
import { MINUTE } from '../../engine/time/units.ts';
import { openIncident } from '../incidents/open-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import { intendMessage } from '../notify/intend-message.ts';
import type { Service } from '../service.ts';
import type { ClaimedClock } from '../store/rows/clocks.ts';
import type { Instant } from '../store/rows.ts';
import { breachTrouble } from './clock-incident.ts';
import { warningMessage } from './warning-message.ts';

/** Timers that one transaction deals with: many share a sync to disk, and a lead that comes in never waits for long. */
const PAGE = 100;

/** Rings every clock whose timer is due at `now`, oldest first; answers how many there were. */
export async function ringClocks(service: Service, now: Instant): Promise<number> {
  for (let rung = 0; ; ) {
    const n = await ringPage(service, now);
    rung += n;
    if (n === 0) return rung;
  }
}

/** A page in which one clock fails is rung again one by one, so that it keeps no other from ringing. */
async function ringPage(service: Service, now: Instant): Promise<number> {
  try {
    return await service.commit.run(work => ringSome(service, work, now, PAGE));
  } catch (error) {
    service.log('error', 'clocks.page_failed', { error: String(error) });
    for (let rung = 0; rung < PAGE; rung += 1) if ((await ringOne(service, now)) === 0) return rung;
    return PAGE;
  }
}

async function ringOne(service: Service, now: Instant): Promise<number> {
  let taken: readonly ClaimedClock[] = [];
  try {
    return await service.commit.run(async work => {
      taken = await work.store.claimClocks(now, 1);
      for (const clock of taken) await ring(service, work, clock, now);
      return taken.length;
    });
  } catch (error) {
    for (const { n, leadId, kind } of taken) {
      service.log('error', 'clock.failed', { lead_id: leadId, clock: kind, error: String(error) });
      await service.commit.run(work => work.store.putClockOff(n, now + MINUTE));
    }
    return taken.length;
  }
}

async function ringSome(service: Service, work: Work, now: Instant, limit: number): Promise<number> {
  const clocks = await work.store.claimClocks(now, limit);
  for (const clock of clocks) await ring(service, work, clock, now);
  return clocks.length;
}

async function ring(service: Service, work: Work, claimed: ClaimedClock, now: Instant): Promise<void> {
  const rings = ringClock(claimed, now);
  const clock = { ...claimed, ...rings.clock };
  await work.store.saveClocks([clock]);
  switch (rings.says) {
    case 'breach': {
      const trouble = breachTrouble(clock, now);
      if (trouble) await openIncident(service, work, trouble);
      return;
    }
    case 'warning': {
      const message = warningMessage(service, await work.store.leadHolder(clock.leadId), clock, rings.mark, now);
      if (message) await intendMessage(service, work, message);
      return;
    }
    case 'nothing':
      return;
  }
}
