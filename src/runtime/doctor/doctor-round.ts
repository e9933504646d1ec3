import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { DAY, MINUTE } from '../../engine/time/units.ts';
import { longRest } from '../in-turns.ts';
import { endIncident } from '../incidents/end-incident.ts';
import { openIncident } from '../incidents/open-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Round } from '../rounds/round.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { examine } from './examine.ts';
import { UNKNOWN, type Unwell, unwellAfter, WELL } from './unwell.ts';

/**
 * The service looks at itself: the leads of the last two days, and each decision once. After a busy time that takes
 * minutes, so the clocks don't wait for it, and it rests after each page.
 */
export const doctorRound: Round = { name: 'doctor', every: 10 * MINUTE, run: begin, settled: lookEnded };

/** What looks now, by service. */
const looking = new WeakMap<Service, Promise<void>>();

/** Sets the look going, unless the one before is still on. */
async function begin(service: Service, now: Instant): Promise<number> {
  if (looking.has(service)) return 0;
  const look = lookAtSelf(service, now)
    .catch(error => (service.accepting ? brokeOff(service, error, now) : undefined))
    .finally(() => looking.delete(service));
  looking.set(service, look);
  return 0;
}

export async function lookEnded(service: Service): Promise<void> {
  await looking.get(service);
}

const MARK = 'doctor';
const KEY = 'drift:doctor';

/** What is known to be unwell, by service. */
const unwell = new WeakMap<Service, Unwell>();

async function lookAtSelf(service: Service, now: Instant): Promise<void> {
  const { store, shelf } = service;
  if (!service.live) return;
  const afterDecision = await store.sweepMark(MARK);
  const open = await store.openIncidentOf(KEY);
  const before = open ? (unwell.get(service) ?? UNKNOWN) : WELL;
  unwell.set(service, before);
  const part = { since: Math.max(1, now - 2 * DAY), afterDecision, rest: () => restUnlessStopping(service) };
  const whole = { store, shelf, now, ...part, again: before.leads, head: null, acknowledged: [] };
  const { found, upto } = await examine(whole);
  const byCode = Map.groupBy(found, ({ code }) => code);
  service.metrics.examined(new Map([...byCode].map(([code, own]) => [code, own.length])));
  await service.commit.run(async work => {
    if (upto !== afterDecision) await work.store.markSweep(MARK, upto);
    if (found[0]) await tell(service, work, inWords(found[0], found.length), now);
    else if (!before.past) await endIncident(service, work, KEY, now);
  });
  unwell.set(service, unwellAfter(before, found));
  for (const { code, at, says } of found) service.log('error', 'doctor.found', { code, at, says });
}

/** Who cannot look does not know that all is well. The next look tries again. */
async function brokeOff(service: Service, error: unknown, now: Instant): Promise<void> {
  const says = error instanceof Error ? error.message : String(error);
  service.log('error', 'round.failed', { round: doctorRound.name, error: says });
  const telling = service.commit.run(work => tell(service, work, `The look at the store broke off: ${says}.`, now));
  await telling.catch(() => undefined);
}

async function restUnlessStopping(service: Service): Promise<void> {
  if (!service.accepting) throw new Error('the service is stopping');
  await longRest();
}

const inWords = ({ code, at, says }: Broken, count: number): string =>
  `${count} broken promises; the first is ${code} of ${at}: ${says}`;

async function tell(service: Service, work: Work, says: string, now: Instant): Promise<void> {
  await openIncident(service, work, {
    category: 'drift',
    key: KEY,
    leadId: null,
    policy: null,
    businessCritical: false,
    says: `${says} Run \`leadrail doctor\`.`,
    at: now,
    drill: false,
  });
}
