import { addMessage } from '../queries/add-message.ts';
import { buryWornOut } from '../queries/bury-worn-out.ts';
import { claimMessages } from '../queries/claim-messages.ts';
import { dueChannels } from '../queries/due-channels.ts';
import { lastMessageOf } from '../queries/last-message-of.ts';
import { markFailed } from '../queries/mark-failed.ts';
import { markSent } from '../queries/mark-sent.ts';
import { outboxCounts } from '../queries/outbox-counts.ts';
import { readMessage } from '../queries/read-message.ts';
import { readMessages } from '../queries/read-messages.ts';
import { requeueMessage } from '../queries/requeue-message.ts';
import type {
  Claim,
  ClaimWish,
  DueChannel,
  FailedTry,
  NewOutboxRow,
  OutboxCounts,
  OutboxRow,
  OutboxState,
} from '../rows/outbox.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Messages on their way out: leases, attempts, dead letters. */
export interface OutboxReads {
  /** Channels with a message whose time has come. */
  dueChannels(now: Instant): Promise<readonly DueChannel[]>;
  outboxCounts(): Promise<OutboxCounts>;
  message(n: number): Promise<OutboxRow | null>;
  /** At most `limit` messages in this state, the newest first. */
  messages(state: OutboxState, limit: number): Promise<readonly OutboxRow[]>;
  /** The latest message of this kind about a lead. */
  lastMessageOf(leadId: string, kind: string): Promise<OutboxRow | null>;
}

export interface OutboxWrites {
  /** False when a message with this key is there already: nothing was written then. */
  addMessage(message: NewOutboxRow): Promise<boolean>;
  /** Takes due messages for one worker: counts the attempt and leases them, in one statement. */
  claimMessages(wish: ClaimWish): Promise<readonly OutboxRow[]>;
  /** False when the claim was lost to another worker: nothing was written then. */
  markSent(claim: Claim, at: Instant): Promise<boolean>;
  markFailed(claim: Claim, failed: FailedTry): Promise<boolean>;
  /** Gives up what was claimed as often as it may and never came back. Answers what it gave up. */
  buryWornOut(now: Instant, mostAttempts: number): Promise<readonly OutboxRow[]>;
  /** Puts a dead letter back, with all its tries before it. False when it is not dead. */
  requeueMessage(n: number, now: Instant): Promise<boolean>;
}

export const outboxReads = (db: Db): OutboxReads => ({
  dueChannels: now => dueChannels(db, now),
  outboxCounts: () => outboxCounts(db),
  message: n => readMessage(db, n),
  messages: (state, limit) => readMessages(db, state, limit),
  lastMessageOf: (leadId, kind) => lastMessageOf(db, leadId, kind),
});

export const outboxWrites = (db: Db): OutboxWrites => ({
  addMessage: message => addMessage(db, message),
  claimMessages: wish => claimMessages(db, wish),
  markSent: (claim, at) => markSent(db, claim, at),
  markFailed: (claim, failed) => markFailed(db, claim, failed),
  buryWornOut: (now, mostAttempts) => buryWornOut(db, now, mostAttempts),
  requeueMessage: (n, now) => requeueMessage(db, n, now),
});
