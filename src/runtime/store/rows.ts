import type { Decision, State } from '../../engine/model/types.gen.ts';
import type { Predicted } from '../../engine/release/predicted.ts';
import type { Cause } from '../../engine/sla/life/cause.ts';

/** Milliseconds since the epoch, UTC: how the store keeps each instant. */
export type Instant = number;

export type RawRecord = Readonly<Record<string, unknown>>;

/** A lead as it came in, the place of its first decision among all, and when it first had an owner. */
export interface PastLead extends Pick<LeadRow, 'id' | 'raw' | 'receivedAt'> {
  readonly n: number;
  readonly firstOwnedAt: Instant | null;
}

/** What a lead is at this moment: held by a person, waiting in a queue, over, or part of another lead. */
export type LeadStatus = Decision['outcome'] | 'closed' | 'merged';

export interface LeadRow {
  readonly id: string;
  /** The body as it was posted, with the id and arrival time that the service added where they were missing. */
  readonly raw: RawRecord;
  /** Digest of the body as it was posted: a repeated delivery is told from another lead under the same id. */
  readonly digest: string;
  /** The declared source, or null when it is missing or unknown. */
  readonly source: string | null;
  readonly receivedAt: Instant;
  readonly status: LeadStatus;
  /** Digest of the person's e-mail address, and the company's domain: by what they are known again. */
  readonly person: string | null;
  readonly domain: string | null;
}

export type { Cause };

/** The release that decided; `fallback` when it decided with its rules left out. */
export interface DecidedBy {
  readonly bundle: string;
  readonly fallback: boolean;
  /** Digest of the roster overrides that were in force; absent when there were none. */
  readonly roster?: string;
}

export interface DecisionRow {
  readonly leadId: string;
  /** Counts the decisions of one lead from 1. */
  readonly seq: number;
  readonly decision: Decision;
  readonly by: DecidedBy;
  /** The part of the state that the decision was made from: enough to make it again. */
  readonly state: State;
  readonly cause: Cause;
  readonly at: Instant;
  /** The event that asked for it; absent when none did. */
  readonly event?: string;
  /** The events of new fields that it knew, by their place among all events; absent: none. */
  readonly enriched?: readonly number[];
}

/** A decision and when it was made, by its place among all. */
export interface PastVerdict {
  readonly n: number;
  readonly at: Instant;
  readonly decision: Decision;
}

/**
 * How a lead left its queue: an owner was found, its time was over, it went on to another queue, it was closed, or another
 * lead took it over.
 */
export type Ending = 'assigned' | 'expired' | 'moved' | 'closed' | 'merged';

export interface NewEntry {
  readonly leadId: string;
  readonly queue: string;
  /** The decision's reason, kept when the lead later goes to a person. */
  readonly reason: Decision['reason'];
  readonly enteredAt: Instant;
  readonly retryAt: Instant;
  /** When the lead goes on to its person; null in a queue without an end, which the checks refuse. */
  readonly expiresAt: Instant | null;
}

export interface QueueEntry extends NewEntry {
  readonly n: number;
  readonly attempts: number;
  readonly endedAt: Instant | null;
  readonly ending: Ending | null;
}

/** Some rows of many, and the place of the last of them; null: there are no more. */
export interface Page<Row, Place> {
  readonly rows: readonly Row[];
  readonly next: Place | null;
}

/** A place in the order of receipt. */
export interface ReceiptPlace {
  readonly at: Instant;
  readonly id: string;
}

export interface QueueDepth {
  readonly queue: string;
  readonly waiting: number;
  /** When the lead that waits longest came in. */
  readonly oldest: Instant;
}

/** Pushed: here but not yet used. Superseded: a later one took over. Rolled back: left by a rollback. */
export type ReleaseStatus = 'pushed' | 'active' | 'superseded' | 'rolled_back';

export interface ReleaseRow {
  readonly id: string;
  readonly sequence: number;
  readonly parent: string | null;
  readonly pushedAt: Instant;
  readonly activatedAt: Instant | null;
  readonly status: ReleaseStatus;
  /** Where a rollback from this release goes: a release id, `fallback`, or null when nothing was rehearsed. */
  readonly rollbackTo: string | null;
  /** Why it may not go live again until someone lifts the hold; null when it may. */
  readonly held: string | null;
  /** What its deploy expected of it; null where that was not said. */
  readonly predicted: Predicted | null;
}

/** The pointer to what is live; one row at most. */
export interface ActiveRow {
  /** Null: the built-in policy, every lead to the fallback queue of `fallbackOf`. */
  readonly release: string | null;
  readonly fallbackOf: string | null;
  readonly since: Instant;
}

export interface AuditEntry {
  readonly at: Instant;
  readonly who: string;
  readonly what: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface LeadTotal {
  readonly status: LeadStatus;
  readonly leads: number;
}
