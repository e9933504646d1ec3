import type { EventReason, EventState } from '../store/rows/events.ts';
import type { Instant } from '../store/rows.ts';

/** An event that is kept, and what has become of it so far. */
export interface KeptEvent {
  readonly leadId: string;
  readonly id: string;
  readonly state: EventState;
  readonly reason: EventReason | null;
  /** Until when a parked event waits. */
  readonly expiresAt: Instant | null;
}

/** What became of an event that was told. */
export type Taken =
  | { readonly kind: 'taken'; readonly event: KeptEvent }
  /** The same was told before; nothing was done now. */
  | { readonly kind: 'repeated'; readonly event: KeptEvent }
  /** Another event of this lead has this id; nothing was stored. */
  | { readonly kind: 'conflict'; readonly id: string }
  /** It can't be read. */
  | { readonly kind: 'unreadable'; readonly field: string; readonly says: string }
  /** It can be read, but can't be. */
  | { readonly kind: 'refused'; readonly reason: EventReason; readonly field: string; readonly says: string }
  | { readonly kind: 'not_ready'; readonly says: string };
