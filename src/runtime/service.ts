import type { Ledger } from '../engine/model/ledger.ts';
import type { Trust } from '../engine/model/types.gen.ts';
import type { HeadKeeper } from './audit/head-keeper.ts';
import type { BuiltPages } from './http/page/built-pages.ts';
import type { GroupCommit } from './leads/group-commit.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Send } from './notify/send.ts';
import type { LiveRelease } from './releases/live-release.ts';
import type { ReleaseShelf } from './releases/release-shelf.ts';
import type { Candidate } from './rollout/candidate.ts';
import type { Roster } from './roster/roster.ts';
import type { Instant } from './store/rows.ts';
import type { Store } from './store/store.ts';

/** What the parts of the running service share. */
export interface Service {
  readonly store: Store;
  readonly commit: GroupCommit;
  /** The working copy of what teams and reps remember. Only work within `commit` reads or changes it. */
  readonly ledger: Ledger;
  readonly clock: () => Instant;
  /** Makes the id of a lead that came without one. */
  readonly newId: () => string;
  /** From 0 to 1: spreads retries. Decides nothing about a lead. */
  readonly random: () => number;
  /** The way out: one HTTP request or one e-mail. */
  readonly send: Send;
  /** Values of environment variables that rules name, such as a channel's address. */
  readonly secret: (name: string) => string | undefined;
  /** Whose signatures releases need; null: they need none. */
  readonly trust: Trust | null;
  /** Where the head of the audit is kept outside the store; absent: nowhere. */
  readonly headKeeper?: HeadKeeper;
  /** The pages as they were built; absent: the one plain page. */
  readonly pages?: BuiltPages;
  readonly shelf: ReleaseShelf;
  readonly metrics: Metrics;
  readonly log: Log;
  /** The release that decides; null until one was activated. Changes within `commit` alone. */
  live: LiveRelease | null;
  /** A release on its way to all leads; null while none is. Changes within `commit` alone. */
  candidate: Candidate | null;
  /** Overrides of reps that are in force over it. Changes within `commit` alone. */
  roster: Roster;
  /** False from the moment the service begins to stop. */
  accepting: boolean;
}
