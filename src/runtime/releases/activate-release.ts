import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { ReleaseRow } from '../store/rows.ts';
import { goLive } from './go-live.ts';
import { idOf } from './live-release.ts';

export interface Activation {
  readonly id: string;
  /** What the caller takes to be live; null: nothing, or the fallback. Absent: whatever is. */
  readonly expect?: string | null;
  /** Where a rollback from this release is to go: a pushed release, or `fallback`. */
  readonly rollbackTo?: string;
}

export type Activated =
  | { readonly kind: 'active'; readonly release: ReleaseRow; readonly previous: string | null }
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'stale'; readonly active: string | null }
  | { readonly kind: 'refused'; readonly field: 'id' | 'rollback_to'; readonly says: string };

/** Compare-and-set of what decides, with the way back recorded in the same step. One audit entry. */
export function activateRelease(service: Service, asked: Activation, who: string): Promise<Activated> {
  return service.commit.run(work => activate(service, work, asked, who));
}

async function activate(service: Service, work: Work, asked: Activation, who: string): Promise<Activated> {
  const { store } = work;
  const previous = idOf(service.live);
  const known = await store.release(asked.id);
  if (!known) return { kind: 'unknown', id: asked.id };
  if (asked.expect !== undefined && asked.expect !== previous) return { kind: 'stale', active: previous };
  const taken = await service.shelf.take(store, { bundle: asked.id, fallback: false });
  if (!taken.ok) return { kind: 'refused', field: 'id', says: taken.says };
  const wayBack = await checkWayBack(service, work, asked);
  if (wayBack !== null) return { kind: 'refused', field: 'rollback_to', says: wayBack };
  const at = service.clock();
  const rollbackTo = asked.rollbackTo ?? known.rollbackTo;
  if (previous !== null && previous !== asked.id) await store.setReleaseStatus(previous, 'superseded');
  await store.markActivated(asked.id, at, rollbackTo);
  if (rollbackTo !== null) await store.addReadyTarget(rollbackTo, asked.id, at);
  await store.setActive({ release: asked.id, fallbackOf: null, since: at });
  const detail = { release: asked.id, sequence: known.sequence, previous, rollback_target: rollbackTo };
  await store.addAudit({ at, who, what: 'release.activated', detail });
  goLive(service, work, taken.release);
  return { kind: 'active', release: { ...known, activatedAt: at, status: 'active', rollbackTo }, previous };
}

/** What is wrong with the way back; null when it is ready, and then it lies compiled on the shelf. */
async function checkWayBack(service: Service, { store }: Work, asked: Activation): Promise<string | null> {
  const target = asked.rollbackTo;
  if (target === undefined) return null;
  if (target === asked.id) return 'a release cannot be its own rollback target';
  const by = target === 'fallback' ? { bundle: asked.id, fallback: true } : { bundle: target, fallback: false };
  if (!by.fallback && !(await store.release(target))) return `no release ${target} was pushed`;
  const taken = await service.shelf.take(store, by);
  return taken.ok ? null : taken.says;
}
