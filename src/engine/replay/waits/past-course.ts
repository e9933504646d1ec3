import type { Decision } from '../../model/types.gen.ts';
import type { Instant } from '../../time/instant.ts';
import type { Arrival } from '../replay-side.ts';

/** A past lead as it came, with what is known of its assignment. */
export interface PastArrival extends Arrival {
  /** When it got its first owner; null: it never did. Undefined where the record does not say: then the rules do. */
  readonly assignedAt?: Instant | null;
}

/** A stay in a queue. */
export interface Stay {
  readonly queue: string;
  readonly enteredAt: Instant;
  /** When it must go on to a person; null in a queue without an end. */
  readonly expiresAt: Instant | null;
  /** Null while it waits. */
  readonly leftAt: Instant | null;
  /** It left because somebody could take it, not because its time was over. */
  readonly served: boolean;
}

/** What became of a past lead. */
export interface PastCourse {
  readonly arrival: PastArrival;
  /** What the rules said when it came. */
  readonly decision: Decision;
  readonly owner: string | null;
  readonly team: string | null;
  readonly ownedAt: Instant | null;
  readonly stays: readonly Stay[];
}
