import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { DecidedBy } from '../store/rows.ts';
import { goLive } from './go-live.ts';
import { idOf } from './live-release.ts';

export interface Rollback {
  /** A target recorded as ready; absent: the one that the live release recorded. */
  readonly to?: string;
  /** What the caller takes to be live, so that two who roll back at once go one step and not two. */
  readonly expect?: string | null;
}

export type RolledBack =
  | { readonly kind: 'back'; readonly active: string | null; readonly from: string | null }
  | { readonly kind: 'no_target'; readonly says: string; readonly ready: readonly string[] }
  | { readonly kind: 'stale'; readonly active: string | null }
  | { readonly kind: 'refused'; readonly says: string };

/** Moves the pointer back to a target that was recorded as ready. Builds nothing; one audit entry. */
export function rollBack(service: Service, asked: Rollback, who: string): Promise<RolledBack> {
  return service.commit.run(work => moveBack(service, work, asked, who));
}

async function moveBack(service: Service, work: Work, asked: Rollback, who: string): Promise<RolledBack> {
  const { live } = service;
  const ready = await work.store.readyTargets();
  if (!live) return { kind: 'no_target', says: 'no release is active', ready };
  const from = idOf(live);
  if (asked.expect !== undefined && asked.expect !== from) return { kind: 'stale', active: from };
  const target = asked.to ?? (await recordedTarget(work, from));
  if (target === null) return { kind: 'no_target', says: 'the live release recorded no rollback target', ready };
  if (!ready.includes(target)) return { kind: 'no_target', says: `${target} is not recorded as ready`, ready };
  if (target === (from ?? 'fallback')) return { kind: 'no_target', says: `${target} is live already`, ready };
  const by = target === 'fallback' ? { bundle: live.by.bundle, fallback: true } : { bundle: target, fallback: false };
  const taken = await service.shelf.take(work.store, by);
  if (!taken.ok) return { kind: 'refused', says: taken.says };
  await writeBack(service, work, { from, by, who });
  goLive(service, work, taken.release);
  return { kind: 'back', active: idOf(taken.release), from };
}

async function recordedTarget({ store }: Work, from: string | null): Promise<string | null> {
  return from === null ? null : ((await store.release(from))?.rollbackTo ?? null);
}

interface Way {
  readonly from: string | null;
  readonly by: DecidedBy;
  readonly who: string;
}

async function writeBack(service: Service, { store }: Work, { from, by, who }: Way): Promise<void> {
  const at = service.clock();
  if (from !== null) await store.setReleaseStatus(from, 'rolled_back');
  const release = by.fallback ? null : by.bundle;
  if (release !== null) await store.setReleaseStatus(release, 'active');
  await store.setActive({ release, fallbackOf: by.fallback ? by.bundle : null, since: at });
  await store.addAudit({ at, who, what: 'release.rolled_back', detail: { from, to: release ?? 'fallback' } });
}
