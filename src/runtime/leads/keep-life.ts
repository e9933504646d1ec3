import { answerBy } from '../clocks/answer-by.ts';
import { keepClocks, startClocks } from '../clocks/keep-clocks.ts';
import { endIncident } from '../incidents/end-incident.ts';
import { tellOfAssignment } from '../notify/tell-of-assignment.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { ClockRow } from '../store/rows/clocks.ts';
import type { KeptLife, LeadLife } from '../store/rows/life.ts';
import type { Work } from './group-commit.ts';
import { keepPlace } from './keep-place.ts';
import { lifeRow } from './life-row.ts';
import { carrierOf, moveLoad } from './move-load.ts';
import { promiseOf } from './promise-of.ts';
import type { Turn } from './turn.ts';
import { unassignedKey } from './unassigned-key.ts';

/**
 * Carries out what a lead's life has come to: what is kept beside the lead, load, its place in a queue, clocks, and word
 * to a new owner. Answers who carries one open lead less.
 */
export async function keepLife(service: Service, work: Work, live: LiveRelease, turn: Turn): Promise<string[]> {
  const { group, life } = turn;
  const { root, others } = group;
  const row = lifeRow(live.router, turn, await promiseOf(work.store, live.router, turn));
  await work.store.saveLife(root.id, row);
  for (const other of others) await takeOver(service, work, other, turn);
  if (root.status === 'queue' && life.status !== 'queue') {
    await endIncident(service, work, unassignedKey(root.id), turn.now);
  }
  return followLife(service, work, live, turn, () => keepClocks(service, work, root.id, turn.now));
}

/** The same for a lead that came in just now and was stored with its life: nothing stands that would have to change. */
export function beginLife(
  service: Service,
  work: Work,
  live: LiveRelease,
  turn: Turn,
  row: LeadLife,
): Promise<string[]> {
  const { id } = turn.group.root;
  return followLife(service, work, live, turn, () =>
    startClocks(service, work, id, { ...row, drill: false }, turn.now),
  );
}

/** Load, place, clocks and word: what follows from a life, in this order. */
async function followLife(
  service: Service,
  work: Work,
  live: LiveRelease,
  turn: Turn,
  setClocks: () => Promise<readonly ClockRow[]>,
): Promise<string[]> {
  const { group, life, advance, decision, now } = turn;
  const before = [group.root, ...group.others].flatMap(kept => carrierOf(kept) ?? []);
  const freed = await moveLoad(service, work, live.router, { before, after: carrierOf(life), advance, now });
  await keepPlace(work, live, turn);
  const clocks = await setClocks();
  if (life.status === 'owner' && life.owner !== group.root.owner) {
    await tellOfAssignment(service, work, { ...decision, owner: life.owner }, answerBy(clocks), now);
  }
  return freed;
}

/** A lead that another one took over keeps its decisions, leaves its queue, and its clocks stop. */
async function takeOver(service: Service, work: Work, other: KeptLife, { group, now }: Turn): Promise<void> {
  if (other.mergedInto === group.root.id) return;
  const entry = await work.store.openEntry(other.id);
  if (entry) await work.store.leaveQueue(entry.n, 'merged', now);
  const at = group.events.find(({ leadId, what }) => leadId === other.id && what.kind === 'merged')?.at ?? now;
  await work.store.saveLife(other.id, {
    ...other,
    receivedAt: other.ownReceivedAt,
    status: 'merged',
    owner: null,
    team: null,
    closedAt: other.closedAt ?? at,
    mergedInto: group.root.id,
    unassignedDue: null,
  });
  await endIncident(service, work, unassignedKey(other.id), now);
  await keepClocks(service, work, other.id, now);
}
