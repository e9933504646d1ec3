import type { Approval, Finding, GateResult, Impact, Plan, Proof } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import type { Coverage } from '../replay/coverage/coverage-items.ts';
import type { GoldenResult } from '../replay/golden.ts';
import type { Instant } from '../time/instant.ts';

/** The rules before the change: none before the first release of all, and never taken for it when they can't be read. */
export type BaseReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'policy'; readonly router: Router; readonly findings: readonly Finding[] }
  | { readonly kind: 'unreadable'; readonly why: string };

/** What `check` says of the rules after the change; the router is null when they don't compile. */
export interface HeadReading {
  readonly router: Router | null;
  readonly findings: readonly Finding[];
  readonly proof: Proof;
}

/** The golden records of the head: what came of them, and what is wrong with their files. */
export interface GoldenInput {
  readonly results: readonly GoldenResult[];
  readonly findings: readonly Finding[];
  /** What the records reach in the head; where it is missing, nobody knows, and that means no. */
  readonly coverage?: Coverage;
}

/** The impact report that was handed in, or why there is none, as a sentence. */
export type ImpactReading =
  | { readonly kind: 'impact'; readonly impact: Impact }
  | { readonly kind: 'none'; readonly why: string };

/** Who approves which plan, as it was handed in, or why nobody knows, as a sentence. */
export type ApprovalsReading =
  | { readonly kind: 'approvals'; readonly approvals: readonly Approval[] }
  | { readonly kind: 'none'; readonly why: string };

/** Who made the change, by each name under which they may stand among the approvers. */
export type AuthorsReading =
  | { readonly kind: 'authors'; readonly names: readonly string[] }
  /** Nobody was named: a verdict that is advice goes on without. */
  | { readonly kind: 'untold' }
  /** Looked for and not found, as a sentence: no approval can be told from the author's own. */
  | { readonly kind: 'unknown'; readonly why: string };

/** A release that went live: its number, the risk tier of its change (null where nobody rated it), and when. */
export interface PastRelease {
  readonly release: number;
  readonly tier: string | null;
  /** The segments that its change touched; null where nobody noted them: then it counts for every segment. */
  readonly segments: readonly string[] | null;
  readonly at: Instant;
}

export type ReleasesReading =
  | { readonly kind: 'releases'; readonly releases: readonly PastRelease[] }
  | { readonly kind: 'none'; readonly why: string };

/** The way back from the new release: whether it was rehearsed, and what came of it. */
export type WayBack =
  /** No release went before: back means all leads to the fallback queue. */
  | { readonly kind: 'first' }
  | { readonly kind: 'ready'; readonly target: string; readonly says: string }
  | { readonly kind: 'not_ready'; readonly target: string; readonly says: string; readonly next: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** A file of `overrides/` as it was read: its content is not believed yet. */
export interface OverrideFile {
  readonly path: string;
  readonly content: unknown;
}

/** All that the gates look at. Nothing else reaches them, and what is missing here means no. */
export interface GateInput {
  readonly base: BaseReading;
  readonly head: HeadReading;
  readonly golden: GoldenInput;
  readonly impact: ImpactReading;
  /** Computed now, from what lies here now. */
  readonly plan: Plan;
  readonly approvals: ApprovalsReading;
  /** Who made the change: their own approval doesn't count. */
  readonly authors: AuthorsReading;
  readonly releases: ReleasesReading;
  readonly wayBack: WayBack;
  readonly overrides: readonly OverrideFile[];
  readonly now: Instant;
}

/** One gate: pure, and the same in a pull request and in a deploy. Its outcome is never `override`: that is the fold's. */
export type Gate = (input: GateInput) => GateResult;
