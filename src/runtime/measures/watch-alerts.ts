import type { Watched } from '../../engine/measure/alert.ts';
import { watchAlert } from '../../engine/measure/alert-catalogue.ts';
import { badQueues, type Inputs as QueueInputs } from '../../engine/measure/alerts/queue-health.ts';
import { canonicalJson } from '../../engine/model/canonical-json.ts';
import type { AlertKind } from '../../engine/policy/alerts/alert-kinds.ts';
import { type AlertSetting, settingOf } from '../../engine/policy/alerts/alert-setting.ts';
import type { Router } from '../../engine/policy/router.ts';
import { loopTurn } from '../in-turns.ts';
import { endIncident } from '../incidents/end-incident.ts';
import { openIncident } from '../incidents/open-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { AlertRow } from '../store/rows/figures.ts';
import type { Instant } from '../store/rows.ts';
import { ALERT_FACTS } from './alert-facts.ts';
import { alertMessage } from './alert-message.ts';

/** Looks at every alert of the live rules; opens, keeps or ends its incident. Answers how many fire. */
export async function watchAlerts(service: Service, router: Router, now: Instant): Promise<number> {
  const rows = new Map((await service.store.alertRows()).map(row => [row.id, row]));
  const settings = router.policy.alerts.map(settingOf).filter(setting => setting !== null);
  const looks: Looked[] = [];
  for (const setting of settings) {
    const before = rows.get(setting.id) ?? null;
    rows.delete(setting.id);
    // Some read many leads: those that come in meanwhile go between.
    await loopTurn();
    const seen = await lookSafely(service, router, setting, before, now);
    if (seen) looks.push({ setting, before, seen });
  }
  // All at once: they share one transaction, each with a savepoint of its own.
  await Promise.all(looks.map(looked => carryOutSafely(service, looked, now)));
  await Promise.all([...rows.keys()].map(id => forget(service, id, now)));
  return looks.filter(({ seen }) => seen.state === 'firing').length;
}

interface Looked {
  readonly setting: AlertSetting;
  readonly before: AlertRow | null;
  readonly seen: Watched<unknown>;
}

/** One alert that fails keeps no other from being looked at. */
async function lookSafely(
  service: Service,
  router: Router,
  setting: AlertSetting,
  before: AlertRow | null,
  now: Instant,
): Promise<Watched<unknown> | null> {
  try {
    return await lookAt(service, router, setting, setting.kind, before, now);
  } catch (error) {
    service.log('error', 'alert.failed', { alert: setting.id, error: String(error) });
    return null;
  }
}

async function carryOutSafely(service: Service, looked: Looked, now: Instant): Promise<void> {
  try {
    await service.commit.run(work => carryOut(service, work, looked, now));
  } catch (error) {
    service.log('error', 'alert.failed', { alert: looked.setting.id, error: String(error) });
  }
}

/** An alert that the rules no longer name. */
const forget = (service: Service, id: string, now: Instant): Promise<void> =>
  service.commit.run(async work => {
    await endIncident(service, work, keyOf(id), now);
    await work.store.dropAlert(id);
  });

/** `kind` stands apart so that the facts and the alert are of one kind for the compiler too. */
async function lookAt<K extends AlertKind>(
  { store }: Service,
  router: Router,
  setting: AlertSetting,
  kind: K,
  before: AlertRow | null,
  now: Instant,
): Promise<Watched<unknown>> {
  const bad: string[] = before === null ? [] : JSON.parse(before.bad);
  const facts = await ALERT_FACTS[kind]({ store, router, now, setting, before: bad });
  return watchAlert(kind, facts, setting, now);
}

const keyOf = (id: string): string => `alert:${id}`;

async function carryOut(service: Service, work: Work, { setting, before, seen }: Looked, now: Instant): Promise<void> {
  const was = before === null ? null : (JSON.parse(before.look) as Watched<unknown>).state;
  const since = before !== null && was === seen.state ? before.since : now;
  const row = { id: setting.id, setting: canonicalJson(setting), look: canonicalJson(seen), at: now, since };
  await work.store.saveAlert({ ...row, bad: JSON.stringify(badNames(setting, seen)) });
  // Too little data neither starts nor ends anything: nobody knows.
  if (seen.state === 'quiet' && was !== 'quiet') await endIncident(service, work, keyOf(setting.id), now);
  if (seen.state !== 'firing' || was === 'firing') return;
  await openIncident(service, work, {
    category: 'alert',
    key: keyOf(setting.id),
    leadId: null,
    policy: null,
    businessCritical: false,
    says: `Alert ${setting.id}: ${seen.says}`,
    at: now,
    drill: false,
  });
  await alertMessage(service, work, setting, seen, now);
}

const badNames = (setting: AlertSetting, { inputs }: Watched<unknown>): string[] =>
  setting.kind === 'queue-health' ? badQueues(inputs as QueueInputs, setting) : [];
