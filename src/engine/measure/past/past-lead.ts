import type { Instant } from '../../time/instant.ts';
import type { Judgement } from '../alert.ts';
import type { LeadFact } from '../lead-fact.ts';
import type { PromiseBook } from '../promises.ts';

/** What is known of a past lead: with where it waited until it had an owner. */
export interface PastLead extends LeadFact {
  readonly stays: readonly PastStay[];
}

/** A past stay in a queue. */
export interface PastStay {
  readonly queue: string;
  readonly enteredAt: Instant;
  readonly expiresAt: Instant | null;
  /** Null while it waits. */
  readonly leftAt: Instant | null;
  /** It left because somebody could take it, not because its time was over. */
  readonly served: boolean;
}

/** All that a replay of alerts looks at. */
export interface Past {
  /** In the order of their receipt. */
  readonly leads: readonly PastLead[];
  readonly book: PromiseBook;
  /** Until when it is known what became of them. */
  readonly until: Instant;
}

/** A time in which an alert would have fired. */
export interface Firing {
  readonly from: Instant;
  /** The first look that was quiet again; null when it fired to the end. */
  readonly to: Instant | null;
  /** What it said at first. */
  readonly says: string;
}

/** One look at a past moment. */
export interface PastLook {
  readonly at: Instant;
  readonly judgement: Judgement;
}
