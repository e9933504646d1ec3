import type { Instant } from '../rows.ts';

/** On its way, or between two tries; arrived; given up until someone puts it back. */
export type OutboxState = 'pending' | 'sent' | 'dead';

/** A message to be told, before the store has numbered it. */
export interface NewOutboxRow {
  /** Two intents with one key are one. */
  readonly key: string;
  /** The endpoint that it goes to: a channel of the policy, or one of the service's own. */
  readonly channel: string;
  /** For people who look: `role:ops_owner`, `rep:ana`, `crm`. */
  readonly recipient: string;
  readonly kind: string;
  readonly leadId: string | null;
  /** All that the body is made of, so that every try sends the same bytes. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
  /** `sent` for what needs no sending: it was said in the log. */
  readonly state: 'pending' | 'sent';
}

export interface OutboxRow extends Omit<NewOutboxRow, 'state'> {
  readonly n: number;
  readonly state: OutboxState;
  /** Claims so far; a claim counts, whatever became of it. */
  readonly attempts: number;
  /** When it is next looked at: the next try, or the end of the lease. */
  readonly dueAt: Instant;
  /** Until when a worker has it; null when none has. */
  readonly leaseUntil: Instant | null;
  /** Rises with each claim and each requeue. */
  readonly token: number;
  readonly lastError: string | null;
  readonly sentAt: Instant | null;
}

/** A worker's hold on a message. */
export interface Claim {
  readonly n: number;
  readonly token: number;
}

/** What a claim takes: at most `limit` due messages of one channel. */
export interface ClaimWish {
  readonly channel: string;
  readonly now: Instant;
  readonly leaseUntil: Instant;
  readonly limit: number;
  /** True: only what a worker took and never came back with. False: only what none has. */
  readonly lost: boolean;
  /** Claims that a message may have in all. */
  readonly mostAttempts: number;
}

/** A channel with something to send. */
export interface DueChannel {
  readonly channel: string;
  /** Some of it was lost by a worker that ended, or that lost its lease. */
  readonly lost: boolean;
}

/** How a try ended that did not arrive. */
export interface FailedTry {
  /** The next try; null: no more tries, a dead letter. */
  readonly dueAt: Instant | null;
  readonly says: string;
}

export interface OutboxCounts {
  readonly pending: number;
  readonly sent: number;
  readonly dead: number;
}
