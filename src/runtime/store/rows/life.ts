import type { Pause } from '../../../engine/sla/life/life.ts';
import type { Instant, LeadStatus } from '../rows.ts';

/** What is true of a lead now: the last decision and the fold of its events, kept beside the lead. */
export interface LeadLife {
  readonly status: LeadStatus;
  readonly receivedAt: Instant;
  readonly segment: string | null;
  readonly sla: string | null;
  readonly escalation: string | null;
  readonly owner: string | null;
  readonly team: string | null;
  readonly firstOwnedAt: Instant | null;
  readonly ownedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly respondedAt: Instant | null;
  readonly opportunityAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly pauses: readonly Pause[];
  readonly mergedInto: string | null;
  /** When it will have been without an owner for too long; null when it has one, or when that was told. */
  readonly unassignedDue: Instant | null;
}

/** A lead's life as it is kept, with what only the fold needs. */
export interface KeptLife extends LeadLife {
  readonly id: string;
  /** Its own receipt: `receivedAt` is the earliest of all leads that became one. */
  readonly ownReceivedAt: Instant;
  /** Owners up to here turned out to be nobody valid. */
  readonly voidUntil: Instant | null;
  /** When its personal fields were erased. */
  readonly erasedAt: Instant | null;
}

/** A lead that has been without an owner for too long. */
export interface Unassigned {
  readonly leadId: string;
  readonly sla: string | null;
  readonly escalation: string | null;
  readonly drill: boolean;
}
