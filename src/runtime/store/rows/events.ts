import type { HappeningKind } from '../../../engine/sla/life/happening.ts';
import type { Instant, RawRecord } from '../rows.ts';

/** Applied: it is part of its lead's life. Parked: it waits for what it needs. Expired: that never came, or not in time. */
export type EventState = 'applied' | 'parked' | 'expired';

/** Why an event could not be applied. */
export type EventReason = 'unknown_lead' | 'no_owner_yet' | 'circle' | 'not_a_rep' | 'another_id';

export interface NewEvent {
  /** The lead of which it was told; another one may have taken that over. */
  readonly leadId: string;
  /** The sender's id, or the digest of the event. One a lead. */
  readonly id: string;
  readonly kind: HappeningKind;
  /** When it happened, as its sender says. */
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly body: RawRecord;
  readonly digest: string;
  /** The token or the webhook that told of it; null where nobody wrote that down. */
  readonly toldBy: string | null;
  readonly state: EventState;
  /** Null while nothing stands in its way. */
  readonly reason: EventReason | null;
  /** The lead that has to change first; null when it waits for nothing. */
  readonly waitsFor: string | null;
  readonly expiresAt: Instant | null;
}

export interface EventRow extends NewEvent {
  /** Place among all events, in the order in which they came. */
  readonly n: number;
}

/** What becomes of an event. */
export type EventFate = Pick<NewEvent, 'state' | 'reason' | 'waitsFor' | 'expiresAt'>;
