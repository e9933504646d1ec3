import type { Failed } from '../client/answer.ts';
import type { RuntimeRehearsal, RuntimeRollout } from '../client/runtime-answers.ts';
import type { RuntimeClient } from '../client/runtime-client.ts';
import type { ApprovalsReading, OverrideFile, ReleasesReading } from '../engine/gate/gate.ts';
import type { Bundle } from '../engine/model/types.gen.ts';
import type { Signer } from '../engine/release/signing/keys.ts';
import type { Instant } from '../engine/time/instant.ts';
import type { JudgedTree } from './judge-tree.ts';
import type { ReadyTarget } from './rehearse.ts';
import type { ReleaseLog } from './release-log.ts';
import type { Folders, ReleaseTree } from './release-tree.ts';
import type { TagBook } from './tag-book.ts';
import type { Weighed } from './weigh-change.ts';

/** What is to go live, where, and as of when. */
export interface DeployWish {
  readonly runtime: RuntimeClient;
  readonly tree: ReleaseTree;
  readonly folders: Folders;
  readonly log: ReleaseLog;
  /** Null without git, or for rules that are not committed: then nothing is tagged. */
  readonly tags: TagBook | null;
  /** Files of past leads; none: those of `tests/history`. */
  readonly history: readonly string[];
  readonly overrides: readonly OverrideFile[];
  /** Who approves this plan; absent: nobody was asked. */
  readonly approvals?: ApprovalsReading;
  /** Logins of those who made the change, beside the authors of its commits. */
  readonly authors?: readonly string[];
  /** Absent: nobody has read them. */
  readonly releases?: ReleasesReading;
  /** Whoever signs the release; nobody where the runtime asks for no signature. */
  readonly signers: readonly Signer[];
  /** Ship rules that were rolled back once. */
  readonly again: boolean;
  readonly dryRun: boolean;
  /** Roll it out by the steps of the live governance, where a release is live to compare it with. */
  readonly inSteps: boolean;
  /** Go back to the fallback queue from it, where the release before is no way back any more. */
  readonly backToFallback?: boolean;
  /** The moment for which the gates are asked. */
  readonly now: Instant;
}

/** Everything that was decided before anything was done. */
export interface Decided {
  readonly head: JudgedTree;
  readonly weighed: Weighed;
  readonly rehearsal: ReadyTarget;
  readonly bundle: Bundle;
}

/** How a deploy ended. */
export type Deployment =
  /** The rules don't compile, or `check` finds errors. */
  | { readonly kind: 'unfit'; readonly head: JudgedTree; readonly weighed: Weighed | null }
  | { readonly kind: 'failed'; readonly failed: Failed }
  | { readonly kind: 'already_live'; readonly release: number; readonly bundle: string; readonly tagged: boolean }
  | { readonly kind: 'stale'; readonly release: number; readonly says: string; readonly next: string }
  | { readonly kind: 'held'; readonly release: number }
  | { readonly kind: 'blocked'; readonly weighed: Weighed }
  | {
      readonly kind: 'not_ready';
      readonly weighed: Weighed;
      readonly release: number;
      readonly says: string;
      readonly next: string;
    }
  /** `looked`: how many of each stayed as they were in the rehearsal. */
  | { readonly kind: 'planned'; readonly decided: Decided; readonly looked: RuntimeRehearsal['looked'] }
  /** Another deploy was faster. The number is null where the runtime doesn't tell it. */
  | { readonly kind: 'overtaken'; readonly release: number | null; readonly bundle: string | null }
  /** `untagged`: it is live, but git could not be told; null when it was, or when there is none to tell. */
  | {
      readonly kind: 'deployed';
      readonly decided: Decided;
      readonly tags: readonly string[];
      readonly untagged: string | null;
      /** The rollout that began; null where it decides all leads at once. */
      readonly rollout: RuntimeRollout | null;
    };
