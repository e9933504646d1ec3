import type { WeightSuggestion } from '../engine/measure/papers/tune/suggest-weights.ts';
import type { Decision } from '../engine/model/types.gen.ts';
import type { Predicted } from '../engine/release/predicted.ts';
import type { Explanation } from '../engine/routing/explain-lead.ts';
import type { PartOfLeads } from '../report/part-of-leads.ts';

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
  /** What holds of reps at runtime, beside what the rules say; absent from older runtimes. */
  readonly overrides?: readonly RuntimeOverride[];
}

export interface RuntimeOverride {
  readonly rep: string;
  readonly field: string;
  readonly value: unknown;
  readonly rules: unknown;
  readonly until: string;
  readonly reason: string;
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
  /** What its deploy expected of it; absent in runtimes that are older. */
  readonly predicted?: Predicted | null;
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

/** `GET /v1/drift`: where the world has moved away from the live rules. */
export interface RuntimeDrift {
  readonly since: string;
  readonly decisions: number;
  /** Reps whom the rules call active and who are not. */
  readonly gone: readonly { readonly rep: string; readonly open: number }[];
  /** Values that no declared field can have. */
  readonly outside: readonly {
    readonly field: string;
    readonly reason: string;
    readonly leads: number;
    readonly example: string;
  }[];
  readonly idle_rules: readonly string[];
}

/** `POST /v1/rehearsals`: a release and its way back, tried on a copy of the state. */
export interface RuntimeRehearsal {
  readonly ready: boolean;
  /** Every reason why not. */
  readonly says: readonly string[];
  /** How many of each were there before and after, unchanged; null when not ready. */
  readonly looked: {
    readonly clocks: number;
    readonly places: number;
    readonly incidents: number;
    readonly teams: number;
    readonly decisions: number;
  } | null;
}

/** `active` null: the built-in fallback decides now. */
export interface RuntimeRollback {
  readonly active: string | null;
  readonly from: string | null;
}

/** One side of a rollout's step: how many leads it decided, and what they showed. */
export interface RolloutSeen {
  readonly leads: number;
  readonly queued: number;
  readonly differs: number;
}

/** A release on its way to all leads; `GET /v1/rollouts` lists them, the latest first. */
export interface RuntimeRollout {
  readonly rollout: number;
  readonly release: string;
  readonly base: string;
  readonly state: 'running' | 'paused' | 'asking' | 'done' | 'aborted';
  readonly why: string | null;
  readonly step: number;
  readonly share: number;
  readonly steps: readonly (PartOfLeads & {
    readonly share: number;
    readonly min_leads: number;
    readonly min_time_s: number;
  })[];
  readonly started_at: string;
  readonly step_since: string;
  readonly verdict: 'pass' | 'fail' | 'insufficient' | null;
  readonly guards: readonly { readonly guard: string; readonly state: string; readonly says: string }[];
  readonly seen: { readonly base: RolloutSeen; readonly candidate: RolloutSeen };
}

export type RolloutWord = 'pause' | 'resume' | 'promote' | 'abort';

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
  readonly explanation: Explanation;
  readonly verified: boolean | null;
}

/** A message of the outbox, as far as its sender needs it. */
export interface RuntimeMessage {
  readonly message: { readonly n: number; readonly state: 'pending' | 'sent' | 'dead'; readonly says: string };
}

/** How many leads lost their personal fields. */
export interface RuntimeErasure {
  readonly leads: number;
}

/** Other weights for members of teams, each with what it rests on. */
export interface RuntimeWeights {
  readonly suggestions: readonly WeightSuggestion[];
}
