import { readRollbackOrder } from '../../engine/release/signing/rollback-order.ts';
import type { Work } from '../leads/group-commit.ts';
import { moveRollout } from '../rollout/move-rollout.ts';
import { runningRollout } from '../rollout/running-rollout.ts';
import type { Service } from '../service.ts';
import type { DecidedBy } from '../store/rows.ts';
import { goLive } from './go-live.ts';
import { idOf, type LiveRelease } from './live-release.ts';

export interface Rollback {
  /** A target recorded as ready; absent: the one that the live release recorded. */
  readonly to?: string;
  /** What the caller takes to be live, so that two who roll back at once go one step and not two. */
  readonly expect?: string | null;
  /** Why: it stands in the audit trail, and holds the release that is left. */
  readonly reason?: string;
  /** A signed order; needed, where trust is configured, for any target but the one that the live release names. */
  readonly order?: unknown;
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
  const aborted = await abortRollout(service, work, asked, who);
  if (aborted) return aborted;
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
  const unsigned = await whyUnsigned(service, { live, target, from, order: asked.order });
  if (unsigned !== null) return { kind: 'refused', says: unsigned };
  await writeBack(service, work, { from, by, who, reason: asked.reason ?? NO_REASON });
  goLive(service, work, taken.release);
  return { kind: 'back', active: idOf(taken.release), from };
}

/** While a rollout is under way, the way back is the release that still decides most leads: the rollout ends. */
async function abortRollout(service: Service, work: Work, asked: Rollback, who: string): Promise<RolledBack | null> {
  const rollout = service.candidate && (await runningRollout(work.store));
  if (!rollout) return null;
  const move = { move: 'abort', why: asked.reason ?? NO_REASON } as const;
  await moveRollout(service, work, { rollout, move, verdict: null, who, now: service.clock() });
  const further = asked.to !== undefined && asked.to !== rollout.base;
  return further ? null : { kind: 'back', active: rollout.base, from: rollout.candidate };
}

async function recordedTarget({ store }: Work, from: string | null): Promise<string | null> {
  return from === null ? null : ((await store.release(from))?.rollbackTo ?? null);
}

const NO_REASON = 'no reason was given';

interface Wanted {
  readonly live: LiveRelease;
  readonly target: string;
  readonly from: string | null;
  readonly order: unknown;
}

/** A number falls only by the way back that was signed with the live release, or by an order that is signed itself. */
async function whyUnsigned({ trust, clock }: Service, { live, target, from, order }: Wanted): Promise<string | null> {
  if (trust === null || live.statement === null || live.statement.rollback_to === target) return null;
  if (order === undefined) return `a way back other than ${live.statement.rollback_to} needs a signed order`;
  const read = await readRollbackOrder(order, trust.keys, clock());
  if (!read.ok) return `the order is refused: ${read.says}`;
  const fits = read.order.from === from && read.order.to === target;
  return fits ? null : `the order is for ${read.order.from} to ${read.order.to}`;
}

interface Way {
  readonly from: string | null;
  readonly by: DecidedBy;
  readonly who: string;
  readonly reason: string;
}

async function writeBack(service: Service, { store }: Work, { from, by, who, reason }: Way): Promise<void> {
  const at = service.clock();
  if (from !== null) {
    await store.setReleaseStatus(from, 'rolled_back');
    await store.holdRelease(from, `rolled back: ${reason}`);
  }
  const release = by.fallback ? null : by.bundle;
  if (release !== null) await store.setReleaseStatus(release, 'active');
  await store.setActive({ release, fallbackOf: by.fallback ? by.bundle : null, since: at });
  await store.addAudit({ at, who, what: 'release.rolled_back', detail: { from, to: release ?? 'fallback', reason } });
}
