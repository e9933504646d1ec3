import { silent } from '../../log.ts';
import { makeService } from '../../make-service.ts';
import { underRoster } from '../../roster/under-roster.ts';
import type { Service } from '../../service.ts';
import type { Store } from '../../store/store.ts';
import { activateRelease } from '../activate-release.ts';
import { idOf } from '../live-release.ts';
import type { Activation, RefusedActivation } from '../may-go-live.ts';
import { pushBundle } from '../push-bundle.ts';
import { releaseShelf } from '../release-shelf.ts';
import { type RolledBack, rollBack } from '../roll-back.ts';
import { absentOwners } from './absent-owners.ts';
import { differences } from './differences.ts';
import { whatHolds } from './what-holds.ts';

/** Everything that was looked at, by how much there was of it. */
export interface Looked {
  readonly clocks: number;
  readonly places: number;
  readonly incidents: number;
  readonly teams: number;
  readonly decisions: number;
}

export type Rehearsed =
  | { readonly kind: 'ready'; readonly looked: Looked }
  /** `says`: each reason, one sentence. */
  | { readonly kind: 'not_ready'; readonly says: readonly string[] }
  /** It could not even go live. */
  | RefusedActivation;

const WHO = 'rehearsal';

/**
 * A release goes live and back on a copy of the state: the way back is there, its owners are active today, and nothing
 * that was open is another than before. The copy is thrown away; the service itself is left alone. `pushed`: a release
 * that the service doesn't hold; it is taken into the copy alone.
 */
export async function rehearseOnCopy(service: Service, asked: Activation, pushed?: unknown): Promise<Rehearsed> {
  const store = await service.store.copy();
  try {
    if (pushed === undefined) return await rehearse(await serviceOn(store, service), asked);
    // What was never pushed takes no place on the shelf of those that were.
    const copy = await serviceOn(store, { ...service, shelf: releaseShelf(service.trust) });
    return (await whyNotTaken(copy, pushed)) ?? (await rehearse(copy, asked));
  } finally {
    await store.close();
  }
}

async function whyNotTaken(copy: Service, value: unknown): Promise<RefusedActivation | null> {
  const pushed = await pushBundle(copy, value, WHO);
  switch (pushed.kind) {
    case 'stored':
    case 'known':
      return null;
    case 'not_rising':
      return { kind: 'refused', field: 'id', says: `${pushed.sequence} is not above ${pushed.last}, the last pushed` };
    case 'refused':
      return { kind: 'refused', field: 'id', says: pushed.says };
  }
}

/** Time stands still in it, and nothing leaves it. */
function serviceOn(store: Store, { clock, trust, shelf }: Service): Promise<Service> {
  const now = clock();
  return makeService({
    store,
    trust,
    shelf,
    clock: () => now,
    random: () => 0,
    newId: () => WHO,
    send: async () => ({ ok: false, says: 'a rehearsal sends nothing' }),
    secret: () => undefined,
    log: silent,
  });
}

async function rehearse(service: Service, asked: Activation): Promise<Rehearsed> {
  const now = service.clock();
  const liveBefore = service.live?.router.release ?? null;
  const before = await whatHolds(service, now);
  const forth = await activateRelease(service, asked, WHO);
  if (forth.kind !== 'active') return forth;
  const back = await rollBack(service, { expect: asked.id, reason: 'rehearsal' }, WHO);
  if (back.kind !== 'back') return notReady([`it doesn't go back: ${whyNot(back)}`]);
  const { live, roster } = service;
  if (!live || idOf(live) !== back.active) return notReady(['what decides after the way back is not its target']);
  const gone = live.by.fallback ? [] : absentOwners(underRoster(live, roster).router, now);
  const after = await whatHolds(service, now);
  const says = [...gone, ...differences(before, after, live.router.release === liveBefore)];
  if (says.length > 0) return notReady(says);
  const { open, state, decisions } = after;
  const teams = Object.keys(state.teams ?? {}).length;
  const { clocks, places, incidents } = open;
  const looked = { clocks: clocks.size, places: places.size, incidents: incidents.size, teams };
  return { kind: 'ready', looked: { ...looked, decisions: decisions.size } };
}

const notReady = (says: readonly string[]): Rehearsed => ({ kind: 'not_ready', says });

function whyNot(refused: Exclude<RolledBack, { readonly kind: 'back' }>): string {
  return refused.kind === 'stale' ? `${refused.active ?? 'nothing'} is live in between` : refused.says;
}
