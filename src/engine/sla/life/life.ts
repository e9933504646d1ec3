import { byteOrder } from '../../model/place.ts';
import type { Instant } from '../../time/instant.ts';
import type { Cause } from './cause.ts';
import type { Happening } from './happening.ts';

/** A decision as far as a life follows from it. */
export interface PastDecision {
  /** Counts the decisions of one lead from 1. */
  readonly seq: number;
  readonly cause: Cause;
  /** The event that asked for it; null when none did. */
  readonly event: string | null;
  readonly at: Instant;
  /** Null: it waits in a queue. */
  readonly owner: string | null;
  readonly team: string | null;
}

/** An event that was taken in. */
export interface PastEvent {
  readonly leadId: string;
  readonly id: string;
  readonly at: Instant;
  readonly what: Happening;
}

/** Events in the order in which they happened; the id settles what happened at once. */
export const compareEvents = (a: PastEvent, b: PastEvent): number => a.at - b.at || byteOrder(a.id, b.id);

/** One of the leads that a life is made of: several once they were merged. */
export interface Member {
  readonly id: string;
  readonly receivedAt: Instant;
  /** Owners up to here turned out to be nobody valid: none of them was the first. Null: nothing of the kind. */
  readonly voidUntil: Instant | null;
  readonly decisions: readonly PastDecision[];
}

/** A time, half-open, in which its clocks stand still; `to` is null while it lasts. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** What is true of a lead by all that is known of it. */
export interface Life {
  readonly status: 'queue' | 'owner' | 'closed';
  readonly owner: string | null;
  readonly team: string | null;
  /** The earliest receipt of the leads that became one. */
  readonly receivedAt: Instant;
  readonly firstOwnedAt: Instant | null;
  /** Since when it has been the present owner's. */
  readonly ownedAt: Instant | null;
  /** When the present owner accepted it. */
  readonly acceptedAt: Instant | null;
  /** The first touch, by whomever. */
  readonly respondedAt: Instant | null;
  readonly opportunityAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly pauses: readonly Pause[];
  /** Everybody who has had it, the present owner too; sorted. */
  readonly heldBy: readonly string[];
  /** Its owner has it by a person's choice, which rules don't overturn. */
  readonly byHand: boolean;
}
