import type { Router } from '../../engine/policy/router.ts';
import { unassignedDue } from '../../engine/sla/life/unassigned-due.ts';
import { keepClocks } from '../clocks/keep-clocks.ts';
import { endIncident } from '../incidents/end-incident.ts';
import { tellOfAssignment } from '../notify/tell-of-assignment.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { KeptLife, LeadLife } from '../store/rows/life.ts';
import type { Instant } from '../store/rows.ts';
import type { Work } from './group-commit.ts';
import { keepPlace } from './keep-place.ts';
import { carrierOf, moveLoad } from './move-load.ts';
import { type Promised, promiseOf } from './promise-of.ts';
import type { Turn } from './turn.ts';
import { unassignedKey } from './unassigned-key.ts';

/**
 * Carries out what a lead's life has come to: load, its place in a queue, what is kept beside the lead, clocks, and word
 * to a new owner. Answers who carries one open lead less.
 */
export async function keepLife(service: Service, work: Work, live: LiveRelease, turn: Turn): Promise<string[]> {
  const { group, life, advance, decision, now } = turn;
  const { root, others } = group;
  const before = [root, ...others].flatMap(kept => carrierOf(kept) ?? []);
  const promise = await promiseOf(work.store, live.router, turn);
  const freed = await moveLoad(service, work, live.router, { before, after: carrierOf(life), advance, now });
  await keepPlace(work, live, turn);
  await work.store.saveLife(root.id, lifeRow(live.router, turn, promise));
  for (const other of others) await takeOver(service, work, other, turn);
  if (root.status === 'queue' && life.status !== 'queue' && !turn.isNew) {
    await endIncident(service, work, unassignedKey(root.id), now);
  }
  await keepClocks(service, work, root.id, now, turn.isNew);
  if (life.status === 'owner' && life.owner !== root.owner) {
    await tellOfAssignment(service, work, { ...decision, owner: life.owner }, now);
  }
  return freed;
}

function lifeRow(router: Router, turn: Turn, promise: Promised): LeadLife {
  const { life } = turn;
  const { heldBy: _heldBy, byHand: _byHand, ...kept } = life;
  return { ...kept, ...promise, mergedInto: null, unassignedDue: dueOf(router, turn, promise) };
}

/** Counted from the receipt; for a lead that was given back, from when it was. Told once for each time. */
function dueOf(router: Router, { group: { root }, life, isNew, now }: Turn, { sla }: Promised): Instant | null {
  if (life.status !== 'queue') return null;
  if (!isNew && root.status === 'queue' && root.sla === sla) return root.unassignedDue;
  return unassignedDue(router, sla, life.firstOwnedAt === null ? life.receivedAt : now);
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
