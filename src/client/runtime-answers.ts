import type { Decision } from '../engine/model/types.gen.ts';

/** `GET /v1/status`. Instants are RFC 3339. */
export interface RuntimeStatus {
  readonly active: string | null;
  readonly fallback: boolean;
  readonly sequence: number | null;
  /** Digest of the policy that decides. */
  readonly policy: string | null;
  readonly since: string | null;
  readonly rollback_target: string | null;
  readonly leads: { readonly total: number; readonly owner: number; readonly queue: number };
  readonly queues: readonly { readonly queue: string; readonly waiting: number; readonly oldest: string }[];
}

export interface RuntimeRelease {
  readonly id: string;
  readonly sequence: number;
  readonly parent: string | null;
  readonly status: 'pushed' | 'active' | 'superseded' | 'rolled_back';
  readonly pushed_at: string;
  readonly activated_at: string | null;
  readonly rollback_target: string | null;
  /** Why it may not go live again; null when it may. */
  readonly held: string | null;
}

/** `GET /v1/releases`, the newest first. `ready`: what a rollback may name. */
export interface RuntimeReleases {
  readonly active: string | null;
  readonly fallback: boolean;
  readonly releases: readonly RuntimeRelease[];
  readonly ready: readonly string[];
}

export interface RuntimeActivation extends RuntimeRelease {
  readonly active: string;
  readonly previous: string | null;
}

/** `active` null: the built-in fallback decides now. */
export interface RuntimeRollback {
  readonly active: string | null;
  readonly from: string | null;
}

export type LeadDecision = Decision & { readonly duplicate?: true };

/** `GET /v1/leads/:id`. */
export interface RuntimeLead {
  readonly lead_id: string;
  readonly status: 'owner' | 'queue';
  readonly received_at: string;
  readonly lead: Readonly<Record<string, unknown>>;
  readonly decision: Decision;
  readonly decisions: readonly { readonly cause: 'intake' | 'retry' | 'expiry'; readonly decision: Decision }[];
  readonly queue_entries: readonly Readonly<Record<string, unknown>>[];
}

/** `GET /v1/leads/:id/explain`. */
export interface RuntimeExplanation {
  readonly decision: Decision;
  readonly cause: string;
  readonly explanation: unknown;
}

/** How many leads lost their personal fields. */
export interface RuntimeErasure {
  readonly leads: number;
}
