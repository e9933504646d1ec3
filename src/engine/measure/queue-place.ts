import type { Instant } from '../time/instant.ts';

/** A lead's stay in a queue. */
export interface QueuePlace {
  readonly leadId: string;
  readonly queue: string;
  readonly enteredAt: Instant;
  /** Null while it waits. */
  readonly leftAt: Instant | null;
  /** When it must go on to a person; null in a queue without an end. */
  readonly expiresAt: Instant | null;
}
