import { instantText } from '../engine/time/instant.ts';
import { idOf } from './releases/live-release.ts';
import { type OverrideView, viewOverrides } from './roster/view-reps.ts';
import type { Service } from './service.ts';

/** What the service is doing, at a glance; instants as RFC 3339. */
export interface Status {
  /** The live release; null when none is, or when the fallback decides. */
  readonly active: string | null;
  /** True while the built-in fallback decides: every lead waits in the fallback queue. */
  readonly fallback: boolean;
  readonly sequence: number | null;
  /** Digest of the policy that decides: what decisions name as their release. */
  readonly policy: string | null;
  readonly since: string | null;
  /** Where a rollback goes: a release id, `fallback`, or null when nothing was recorded. */
  readonly rollback_target: string | null;
  readonly leads: { readonly total: number; readonly owner: number; readonly queue: number };
  readonly queues: readonly { readonly queue: string; readonly waiting: number; readonly oldest: string }[];
  /** Drift: what holds of reps at runtime, beside what the rules say. */
  readonly overrides: readonly OverrideView[];
}

export async function readStatus(service: Service): Promise<Status> {
  const { store, live } = service;
  const active = idOf(live);
  const pointer = await store.active();
  const totals = new Map((await store.leadTotals()).map(({ status, leads }) => [status, leads]));
  const [owner, queue] = [totals.get('owner') ?? 0, totals.get('queue') ?? 0];
  return {
    active,
    fallback: live?.by.fallback ?? false,
    sequence: active === null ? null : (live?.sequence ?? null),
    policy: live?.router.release ?? null,
    since: live && pointer ? instantText(pointer.since) : null,
    rollback_target: active === null ? null : ((await store.release(active))?.rollbackTo ?? null),
    leads: { total: sum(totals.values()), owner, queue },
    queues: (await store.queueDepths()).map(depth => ({ ...depth, oldest: instantText(depth.oldest) })),
    overrides: await viewOverrides(service),
  };
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
