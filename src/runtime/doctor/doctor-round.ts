import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { DAY, MINUTE } from '../../engine/time/units.ts';
import { endIncident } from '../incidents/end-incident.ts';
import { openIncident } from '../incidents/open-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Round } from '../rounds/round.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { examine } from './examine.ts';

/** The service looks at itself: the leads of the last two days, and each decision once. */
export const doctorRound: Round = { name: 'doctor', every: 10 * MINUTE, run: lookAtSelf };

const MARK = 'doctor';

async function lookAtSelf(service: Service, now: Instant): Promise<number> {
  const { store, shelf } = service;
  if (!service.live) return 0;
  const afterDecision = await store.sweepMark(MARK);
  const looked = { store, shelf, now, since: Math.max(1, now - 2 * DAY), afterDecision, head: null, acknowledged: [] };
  const { found, upto } = await examine(looked);
  const byCode = Map.groupBy(found, ({ code }) => code);
  service.metrics.examined(new Map([...byCode].map(([code, own]) => [code, own.length])));
  await service.commit.run(async work => {
    if (upto !== afterDecision) await work.store.markSweep(MARK, upto);
    if (found[0]) await tell(service, work, found[0], found.length, now);
    else await endIncident(service, work, KEY, now);
  });
  for (const { code, at, says } of found) service.log('error', 'doctor.found', { code, at, says });
  return found.length;
}

const KEY = 'drift:doctor';

async function tell(
  service: Service,
  work: Work,
  { code, at, says }: Broken,
  count: number,
  now: Instant,
): Promise<void> {
  await openIncident(service, work, {
    category: 'drift',
    key: KEY,
    leadId: null,
    policy: null,
    businessCritical: false,
    says: `${count} broken promises; the first is ${code} of ${at}: ${says} Run \`leadrail doctor\`.`,
    at: now,
    drill: false,
  });
}
