import { instantText } from '../../../src/engine/time/instant.ts';
import { DAY, HOUR, MINUTE } from '../../../src/engine/time/units.ts';
import { handleEvent } from '../../../src/runtime/events/take-event.ts';
import { ackIncident } from '../../../src/runtime/incidents/ack-incident.ts';
import { openIncident } from '../../../src/runtime/incidents/open-incident.ts';
import { resolveIncident } from '../../../src/runtime/incidents/resolve-incident.ts';
import type { Trouble } from '../../../src/runtime/incidents/trouble.ts';
import { tick as queuesRound } from '../../../src/runtime/queues/tick.ts';
import { activateRelease } from '../../../src/runtime/releases/activate-release.ts';
import { pushBundle } from '../../../src/runtime/releases/push-bundle.ts';
import { rollBack } from '../../../src/runtime/releases/roll-back.ts';
import { startRollout } from '../../../src/runtime/rollout/start-rollout.ts';
import { steerRollout } from '../../../src/runtime/rollout/steer-rollout.ts';
import { overrideReps } from '../../../src/runtime/roster/override-reps.ts';
import type { IncidentRow } from '../../../src/runtime/store/rows/incidents.ts';
import type { RawRecord } from '../../../src/runtime/store/rows.ts';
import type { Action } from './action.ts';
import { RELEASES } from './company.ts';
import { type Month, nowOf } from './month.ts';
import { note } from './rare.ts';
import { insist, post, tick } from './rounds.ts';

type Of<D extends Action['do']> = Extract<Action, { readonly do: D }>;

/** Lets one thing happen. */
export async function perform(month: Month, action: Action): Promise<void> {
  const [first] = month.workers;
  switch (action.do) {
    case 'leads':
      return arrive(month, action);
    case 'again':
      return again(month, action.lead);
    case 'event':
      return tell(month, action);
    case 'gone':
    case 'back':
      return presence(month, action.rep, action.do === 'back');
    case 'release':
      return ship(month, action.n);
    case 'collide':
      return collide(month);
    case 'rollback':
      return goBack(month);
    case 'rollout':
      return rollOut(month, action.n);
    case 'promote':
      return promote(month);
    case 'ack':
    case 'resolve':
      return answer(month, action.do);
    case 'late_queue':
      return lateInQueue(month);
    case 'mood':
      month.outside.mood = action.mood;
      return;
    case 'poison':
      month.outside.poison.add(`Lead ${action.lead} `);
      return;
    case 'store':
      month.faults.waiting = { fault: action.fault, left: action.after };
      return;
    case 'kill_sending':
      month.killAtNextMessage = true;
      return;
    case 'restart':
      await first.commit.idle();
      await insist(month, 'restart', () => month.hire(0));
      return note(month.seen, 'worker started again on the same store');
    case 'clock':
      return setClock(month, action.skew);
  }
}

/** All at once, so that they share a transaction; the one who leaves does so behind them in it. */
async function arrive(month: Month, { leads, gone }: Of<'leads'>): Promise<void> {
  const posts = leads.map(raw => post(month, raw, String(raw['id'])));
  const leaves = gone !== null && !month.gone.has(gone) ? presence(month, gone, false) : null;
  const owners = await Promise.all(posts);
  await leaves;
  if (leaves && owners.includes(gone)) note(month.seen, 'owner left between decision and commit');
  if (leaves && gone !== null) await presence(month, gone, true);
}

/** A webhook that comes twice may come to the other worker; that one knows the lead from the store alone. */
async function again(month: Month, id: string): Promise<void> {
  if (!month.acknowledged.has(id)) return;
  const row = await month.store.lead(id);
  const sent = month.raws.get(id);
  if (!row || !sent) return;
  await post(month, sent, id, 1);
  note(month.seen, 'duplicate lead at the other worker');
}

async function tell(month: Month, { lead, event, ago, times }: Of<'event'>): Promise<void> {
  const at = instantText(nowOf(month) - ago);
  for (let i = 0; i < times; i += 1) {
    const taken = await insist(month, `event of ${lead}`, () => handleEvent(month.workers[0], lead, { ...event, at }));
    month.diary.push(`${month.time} ${lead} ${String(event['event'])} ${taken?.kind}`);
    if (taken?.kind === 'taken' && taken.event.state === 'parked') note(month.seen, 'event parked before its turn');
    if (taken?.kind === 'taken' && taken.event.state === 'applied' && event['event'] === 'merged') {
      note(month.seen, 'lead merged into another');
    }
    if (i > 0 && taken?.kind === 'taken') month.complaints.push(`an event of ${lead} was taken twice`);
  }
}

async function presence(month: Month, rep: string, here: boolean): Promise<void> {
  const since = nowOf(month);
  const ask = { rep, since, until: since + 60 * DAY, reason: 'the roster says so' };
  const changes = [{ field: 'active', value: here ? null : false }] as const;
  await insist(month, `presence of ${rep}`, () => overrideReps(month.workers[0], [{ ...ask, changes }], 'hr'));
  if (here) month.gone.delete(rep);
  else month.gone.add(rep);
}

const activate = (month: Month, n: number, expect: string | null) => {
  const asked = { id: RELEASES[n]?.id ?? '', expect, rollbackTo: n === 0 ? 'fallback' : (RELEASES[n - 1]?.id ?? '') };
  return activateRelease(month.workers[0], month.defect?.asked?.(asked) ?? asked, 'ops');
};

const liveId = (month: Month): string | null => month.workers[0].live?.by.bundle ?? null;

export async function ship(month: Month, n: 0 | 1 | 2): Promise<void> {
  await insist(month, 'push', () => pushBundle(month.workers[0], RELEASES[n], 'ops'));
  const done = await insist(month, 'activate', () => activate(month, n, liveId(month)));
  month.diary.push(`${month.time} release ${n} ${done?.kind}`);
  await follow(month);
}

/** The second worker takes up what is live now. */
const follow = (month: Month) => insist(month, 'hire', () => month.hire(1));

/** Two people ship at the same moment, each over what they saw live: one of them is told that it is stale. */
async function collide(month: Month): Promise<void> {
  for (const bundle of RELEASES) await insist(month, 'push', () => pushBundle(month.workers[0], bundle, 'ops'));
  const seen = liveId(month);
  const others = [0, 1, 2].filter(n => RELEASES[n]?.id !== seen);
  const before = month.faults.came;
  const done = await Promise.allSettled(others.map(n => activate(month, n, seen)));
  const kinds = done.map(each => (each.status === 'fulfilled' ? each.value.kind : 'failed'));
  month.diary.push(`${month.time} collide ${kinds.join(' ')}`);
  if (kinds.filter(kind => kind === 'active').length > 1)
    month.complaints.push('two deploys over one release both won');
  if (kinds.includes('stale')) note(month.seen, 'two deploys collided');
  else if (month.faults.came === before && !month.workers[0].candidate) month.complaints.push(`collided: ${kinds}`);
  await follow(month);
}

async function goBack(month: Month): Promise<void> {
  const open = await month.store.incidents({ state: 'open', limit: 1 });
  const done = await insist(month, 'rollback', () => rollBack(month.workers[0], { reason: 'it was wrong' }, 'ops'));
  month.diary.push(`${month.time} rollback ${done?.kind}`);
  if (done?.kind === 'back' && open.length > 0) note(month.seen, 'rollback with an incident open');
  if (liveId(month) === null || month.workers[0].live?.by.fallback) await ship(month, 0);
  await follow(month);
}

async function rollOut(month: Month, n: 1 | 2 | 0): Promise<void> {
  for (const bundle of RELEASES) await insist(month, 'push', () => pushBundle(month.workers[0], bundle, 'ops'));
  const live = liveId(month);
  const id = RELEASES.map(bundle => bundle.id).find((other, at) => other !== live && at >= n) ?? RELEASES[1].id;
  const asked = { id, expect: live, rollbackTo: live ?? 'fallback' };
  const done = await insist(month, 'rollout', () => startRollout(month.workers[0], asked, 'ops'));
  month.diary.push(`${month.time} rollout ${done?.kind}`);
  await follow(month);
}

async function promote(month: Month): Promise<void> {
  const before = liveId(month);
  const done = await insist(month, 'promote', () => steerRollout(month.workers[0], 'promote', 'it looks well', 'ops'));
  month.diary.push(`${month.time} promote ${done?.kind}`);
  if (liveId(month) !== before) note(month.seen, 'rollout brought a release live');
  await follow(month);
}

async function answer(month: Month, how: 'ack' | 'resolve'): Promise<void> {
  const [incident] = await month.store.incidents({ state: 'open', limit: 1 });
  if (!incident) return;
  const does = async (): Promise<{ readonly kind: string }> =>
    (how === 'ack' ? ackIncident : resolveIncident)(month.workers[0], incident.id, { by: 'maria', note: null });
  const done = await insist(month, how, does);
  month.diary.push(`${month.time} ${how} ${done?.kind}`);
  if (how === 'resolve') await fireAgain(month, incident);
}

/** The trouble was not over: an hour later it is reported once more. */
async function fireAgain(month: Month, { key, category, leadId, says }: IncidentRow): Promise<void> {
  month.time += HOUR;
  const [trouble, of] = [category as Trouble['category'], { key, leadId, says, policy: 'high' }];
  const again = { ...of, category: trouble, businessCritical: false, at: nowOf(month), drill: false };
  await insist(month, 'fire again', () =>
    month.workers[0].commit.run(work => openIncident(month.workers[0], work, again)),
  );
}

/** Somebody takes a waiting lead by hand in the very moment in which its time in the queue is over. */
async function lateInQueue(month: Month): Promise<void> {
  const raw: RawRecord = { id: `late-${month.time}`, country: 'FR', source: 'content' };
  await post(month, raw, String(raw['id']));
  const entry = await month.store.openEntry(String(raw['id']));
  if (entry?.expiresAt == null || entry.expiresAt - nowOf(month) > 3 * HOUR) return;
  month.time += Math.max(0, entry.expiresAt - nowOf(month));
  const event = { event: 'reassigned', to: 'ben', why: 'other', at: instantText(nowOf(month)) };
  const taken = insist(month, 'taking by hand', () => handleEvent(month.workers[0], entry.leadId, event));
  const ended = insist(month, 'queues', () => queuesRound(month.workers[0], nowOf(month)));
  await Promise.all([taken, ended]);
  note(month.seen, 'queue place expired while its lead was taken');
}

/** Set back right after a timer rang, so that its time comes once more. */
async function setClock(month: Month, skew: number): Promise<void> {
  if (skew < 0) {
    const timers = (await month.store.clockTimers(0, Number.MAX_SAFE_INTEGER)).flatMap(({ nextAt }) => nextAt ?? []);
    const next = Math.min(...timers);
    if (next < nowOf(month) + DAY) {
      month.time += Math.max(0, next + MINUTE - nowOf(month));
      await tick(month, 'short');
      note(month.seen, 'clock set back over a timer');
    }
  }
  month.skew = skew;
}
