import { recoveryTimes } from '../../engine/measure/measures/recovery-time.ts';
import { instantText } from '../../engine/time/instant.ts';
import { DAY, HOUR } from '../../engine/time/units.ts';
import { snakeKeys } from '../../report/snake-keys.ts';
import { readIncidents } from '../incidents/incident-view.ts';
import { CATEGORIES } from '../incidents/trouble.ts';
import { viewAlerts } from '../measures/alert-view.ts';
import { idOf } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { queueLines } from './queue-lines.ts';

/** Incidents that one look shows; there may be more. */
const MOST_SHOWN = 50;

/** All that an operator looks at, as it stands now; instants as RFC 3339. */
export async function readOperator(service: Service, now: Instant) {
  const { store, live } = service;
  const [rollout] = await store.rollouts(1);
  return {
    active: idOf(live),
    sequence: live?.sequence ?? null,
    fallback: live?.by.fallback ?? false,
    received_last_hour: await store.countReceived(now - HOUR, now + 1),
    queues: live ? await queueLines(store, live.router, now) : [],
    faults: (await store.faultCounts(CATEGORIES, now - DAY)).map(fault => ({
      ...fault,
      last: instantText(fault.last),
    })),
    incidents: await readIncidents(store, { state: 'open', limit: MOST_SHOWN }),
    alerts: live ? (await viewAlerts(store, live.router)).map(({ inputs: _, ...alert }) => alert) : [],
    outbox: await store.unsentCounts(),
    rollout: rollout ? { n: rollout.n, state: rollout.state, step: rollout.step } : null,
    recovery: snakeKeys(recoveryTimes(await store.incidentFacts(now - 7 * DAY, now + 1), now)),
  };
}
