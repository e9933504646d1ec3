import { MINUTE } from '../../engine/time/units.ts';
import { fewAtOnce } from '../in-turns.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { climbIncident } from './climb-incident.ts';
import { ownWork } from './own-work.ts';
import { tellRoles } from './tell-roles.ts';

/** Incidents that one claim takes, and how long a worker that dies keeps them from the others. */
const PAGE = 50;
const LEASE = MINUTE;

/** Every incident whose time has come takes its next steps, then the roles hear of them. Answers how many there were. */
export async function incidentsRound(service: Service, now: Instant): Promise<number> {
  if (!service.live) return 0;
  for (let dealtWith = 0; ; ) {
    const ids = await service.commit.run(work => work.store.claimIncidents(now, now + LEASE, PAGE));
    await fewAtOnce(ids, id => climbOne(service, id, now));
    dealtWith += ids.length;
    if (ids.length < PAGE) return dealtWith + (await tellRoles(service, now));
  }
}

/** One incident that cannot be dealt with keeps no other waiting: its lease runs out, and it is tried again. */
async function climbOne(service: Service, id: string, now: Instant): Promise<void> {
  try {
    const steps = await service.commit.run(work => climbIncident(service, work, id, now));
    for (const step of steps) await ownWork(service, id, step, now);
  } catch (error) {
    service.log('error', 'incident.failed', { incident: id, error: String(error) });
  }
}
