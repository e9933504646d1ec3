/** All releases, and what decides now. */
export interface Releases {
  readonly active: string | null;
  readonly fallback: boolean;
  readonly releases: readonly Release[];
  readonly ready: readonly string[];
}

export interface Release {
  readonly id: string;
  readonly sequence: number;
  readonly status: string;
  readonly pushed_at: string;
  readonly activated_at: string | null;
  readonly rollback_target: string | null;
  readonly held: string | null;
  /** What its deploy expected of it. */
  readonly predicted: Predicted | null;
}

interface Predicted {
  readonly tier: string;
  readonly leads: { readonly total: number; readonly changed: number };
  readonly teams: readonly { readonly team: string; readonly total: number; readonly changed: number }[];
}

export interface Rollout {
  readonly rollout: number;
  readonly release: string;
  readonly base: string;
  readonly state: 'running' | 'paused' | 'asking' | 'done' | 'aborted';
  readonly why: string | null;
  readonly step: number;
  readonly steps: readonly {
    readonly share: number;
    readonly min_leads: number;
    readonly min_time_s: number;
    /** Of which it is a share; null or absent: of all. */
    readonly segments?: readonly string[] | null;
    readonly sources?: readonly string[] | null;
  }[];
  readonly started_at: string;
  readonly step_since: string;
  readonly verdict: string | null;
  readonly guards: readonly { readonly guard: string; readonly state: string; readonly says: string }[];
  readonly seen: { readonly base: Seen; readonly candidate: Seen };
  readonly who: string;
}

/** Counts over the leads of one side. */
export interface Seen {
  readonly leads: number;
  readonly queued: number;
  readonly fallback: number;
  readonly conflicts: number;
  readonly noRule: number;
  readonly missingField: number;
  readonly inactiveOwners: number;
  readonly differs: number;
}
