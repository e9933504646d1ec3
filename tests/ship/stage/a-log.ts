import { EMPTY_LOG, type LoggedRelease, type ReleaseLog } from '../../../src/ship/release-log.ts';
import type { RuntimeView } from '../../../src/ship/runtime-view.ts';

/** Release n with the policy `policy-n`, in the history of HEAD. */
export const logged = (release: number, more: Partial<LoggedRelease> = {}): LoggedRelease => ({
  release,
  bundle: `bundle-${release}`,
  policy: `policy-${release}`,
  parent: null,
  plan: null,
  tier: null,
  segments: null,
  rollback_to: null,
  inHistory: true,
  ...more,
});

export const aLog = (...releases: LoggedRelease[]): ReleaseLog => ({ ...EMPTY_LOG, releases });

interface Shape {
  readonly active?: number;
  readonly fallback?: boolean;
  /** Numbers of the runtime's releases, the newest first. */
  readonly known?: readonly number[];
  readonly rolledBack?: readonly number[];
}

/** A runtime with these releases. */
export function aView({ active, fallback = false, known = [], rolledBack = [] }: Shape = {}): RuntimeView {
  const live = active === undefined ? null : `bundle-${active}`;
  const at = '2026-11-02T09:00:00.000Z';
  return {
    status: {
      active: live,
      fallback,
      sequence: active ?? null,
      policy: active === undefined ? null : `policy-${active}`,
      since: at,
      rollback_target: null,
      leads: { total: 0, owner: 0, queue: 0 },
      queues: [],
    },
    releases: {
      active: live,
      fallback,
      ready: [],
      releases: known.map(n => ({
        id: `bundle-${n}`,
        sequence: n,
        parent: null,
        status: n === active ? 'active' : rolledBack.includes(n) ? 'rolled_back' : 'superseded',
        pushed_at: at,
        activated_at: at,
        rollback_target: null,
        held: null,
      })),
    },
  };
}
