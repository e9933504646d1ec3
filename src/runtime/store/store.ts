import type { RepState, State, TeamState } from '../../engine/model/types.gen.ts';
import type { Predicted } from '../../engine/release/predicted.ts';
import type { ClocksReads, ClocksWrites } from './parts/clocks.ts';
import type { ErasuresReads, ErasuresWrites } from './parts/erasures.ts';
import type { EventsReads, EventsWrites } from './parts/events.ts';
import type { FiguresReads, FiguresWrites } from './parts/figures.ts';
import type { IncidentsReads, IncidentsWrites } from './parts/incidents.ts';
import type { KeysReads, KeysWrites } from './parts/keys.ts';
import type { OutboxReads, OutboxWrites } from './parts/outbox.ts';
import type { PagesReads, PagesWrites } from './parts/pages.ts';
import type { PapersReads } from './parts/papers.ts';
import type { RolloutsReads, RolloutsWrites } from './parts/rollouts.ts';
import type { RosterReads, RosterWrites } from './parts/roster.ts';
import type { LeadLife } from './rows/life.ts';
import type { OpenWork } from './rows/open-work.ts';
import type {
  ActiveRow,
  AuditEntry,
  DecisionRow,
  Ending,
  Instant,
  LeadRow,
  LeadTotal,
  NewEntry,
  PastLead,
  PastVerdict,
  QueueDepth,
  QueueEntry,
  ReleaseRow,
  ReleaseStatus,
} from './rows.ts';

/** A decision before the store has numbered it. */
export type NewDecision = Omit<DecisionRow, 'seq'>;

/** A release as it came: both parts are kept as they are. */
export interface PushedRelease {
  readonly bundle: unknown;
  /** Null where none was sent. */
  readonly envelope: unknown;
  /** What its deploy expects of it. */
  readonly predicted?: Predicted;
}

export type NewRelease = Pick<ReleaseRow, 'id' | 'sequence' | 'parent' | 'pushedAt'>;

/** What can be asked of the store. Answers are plain data; absent things are null. */
export interface StoreReads
  extends EventsReads,
    ClocksReads,
    IncidentsReads,
    OutboxReads,
    RosterReads,
    FiguresReads,
    KeysReads,
    ErasuresReads,
    RolloutsReads,
    PagesReads,
    PapersReads {
  lead(id: string): Promise<LeadRow | null>;
  /** All decisions of a lead, first to last. */
  decisions(leadId: string): Promise<readonly DecisionRow[]>;
  /** The latest decisions of all leads, newest first. */
  recentDecisions(limit: number): Promise<readonly DecisionRow[]>;
  /** At most `limit` decisions before the one whose place is `before`, the newest first. */
  decisionsBefore(before: number, limit: number): Promise<readonly PastVerdict[]>;
  /** Who was last given a lead of this person or company; null when nobody was. */
  lastOwner(by: 'person' | 'domain', key: string): Promise<string | null>;
  /** At most `limit` leads in the order of their first decisions, after the one whose place is `after`. */
  leadsSince(after: number, limit: number): Promise<readonly PastLead[]>;
  leadTotals(): Promise<readonly LeadTotal[]>;
  /** The places a lead has had in queues, first to last. */
  queueEntries(leadId: string): Promise<readonly QueueEntry[]>;
  /** Open entries whose retry or expiry is due, the lead that waits longest first. */
  dueEntries(now: Instant, limit: number): Promise<readonly QueueEntry[]>;
  queueDepths(): Promise<readonly QueueDepth[]>;
  /** What teams and reps remember; a fresh store answers with an empty state. */
  state(): Promise<State>;
  release(id: string): Promise<ReleaseRow | null>;
  /** The bundle as it was pushed, parsed but not verified; null when there is none or its text is damaged. */
  bundle(id: string): Promise<unknown>;
  /** The signed envelope that came with a bundle, parsed but not verified; null without one. */
  envelope(id: string): Promise<unknown>;
  /** All releases, highest sequence first. */
  releases(): Promise<readonly ReleaseRow[]>;
  active(): Promise<ActiveRow | null>;
  /** Every target that some release recorded as ready: release ids and `fallback`. */
  readyTargets(): Promise<readonly string[]>;
  /** Every clock, place in a queue and incident that isn't over. */
  openWork(): Promise<OpenWork>;
  /** The latest audit entries, newest first. */
  auditTrail(limit: number): Promise<readonly AuditEntry[]>;
}

/** One unit of work. All of it is durable once `transaction` has answered, or none of it. */
export interface StoreUnit
  extends StoreReads,
    EventsWrites,
    ClocksWrites,
    IncidentsWrites,
    OutboxWrites,
    RosterWrites,
    FiguresWrites,
    PagesWrites,
    KeysWrites,
    ErasuresWrites,
    RolloutsWrites {
  /** A lead as it comes in, with what is true of it; without that it is still to be saved. */
  addLead(lead: LeadRow, life?: LeadLife): Promise<void>;
  addDecision(decision: NewDecision): Promise<void>;
  saveTeam(id: string, state: TeamState): Promise<void>;
  saveRep(id: string, state: RepState): Promise<void>;
  enterQueue(entry: NewEntry): Promise<void>;
  retryLater(n: number, attempts: number, retryAt: Instant): Promise<void>;
  /** Waiting leads that entered after `now` wait from `now` on; answers how many there were. */
  bringForwardEntries(now: Instant): Promise<number>;
  leaveQueue(n: number, ending: Ending, at: Instant): Promise<void>;
  addRelease(release: NewRelease, pushed: PushedRelease): Promise<void>;
  /** Holds a release back with a reason, or lifts the hold with null. */
  holdRelease(id: string, why: string | null): Promise<void>;
  setReleaseStatus(id: string, status: ReleaseStatus): Promise<void>;
  /** Notes that a release went live, and where a rollback from it goes. */
  markActivated(id: string, at: Instant, rollbackTo: string | null): Promise<void>;
  /** Records `target` as rehearsed and ready to go back to. */
  addReadyTarget(target: string, forRelease: string, at: Instant): Promise<void>;
  setActive(active: ActiveRow): Promise<void>;
  addAudit(entry: AuditEntry): Promise<void>;
  /** Notes a single-use token as used; false when it was before. */
  spendToken(jti: string, expiresAt: Instant, now: Instant): Promise<boolean>;
  /**
   * Undoes what `work` wrote when it fails, and nothing else of the transaction; the failure is thrown on.
   * Throws `BrokenTransaction` when the transaction is gone altogether.
   */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
}

/** What can be asked of a store that others write meanwhile. */
export interface SharedReads extends StoreReads {
  /** All that `work` reads is as it was at one moment. The service's own commits wait for it: keep it short. */
  atOneMoment<T>(work: (reads: StoreReads) => Promise<T>): Promise<T>;
}

/** Where the service keeps what must survive it. One instance writes; units run one after another. */
export interface Store extends SharedReads {
  /** Commits when `work` resolves, rolls back when it rejects. Durable once this resolves. */
  transaction<T>(work: (unit: StoreUnit) => Promise<T>): Promise<T>;
  /** The same content in a store apart, to try things on; whoever asks for it closes it. */
  copy(): Promise<Store>;
  close(): Promise<void>;
}

/** The database gave the whole transaction up (a full disk does that): nothing of it may be counted as done. */
export class BrokenTransaction extends Error {
  constructor(cause: unknown) {
    super('the transaction was lost', { cause });
    this.name = 'BrokenTransaction';
  }
}
