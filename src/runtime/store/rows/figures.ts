import type { Instant, ReceiptPlace } from '../rows.ts';

/** The last look of one alert; JSON that the engine wrote and reads again. */
export interface AlertRow {
  readonly id: string;
  /** The setting by which it judged, canonical JSON. */
  readonly setting: string;
  /** The judgement with its inputs, canonical JSON. */
  readonly look: string;
  /** Things that looked bad on this look: some alerts want two in a row. JSON list of names. */
  readonly bad: string;
  readonly at: Instant;
  /** Since when it is in this state. */
  readonly since: Instant;
}

/** Leads with an owner that are not closed, by owner. */
export interface HeldCount {
  readonly owner: string;
  readonly leads: number;
}

/** A message to another system, with its tries. */
export interface Tried {
  readonly channel: string;
  readonly createdAt: Instant;
  readonly at: Instant;
  readonly attempts: number;
  readonly sent: boolean;
}

/** A place in a queue's order. */
export interface LinePlace {
  readonly enteredAt: Instant;
  readonly n: number;
}

/** A clock that has ended, in real time. */
export interface EndedClock {
  readonly source: string | null;
  readonly segment: string | null;
  readonly ms: number;
}

/** Leads received in [from, to] that had no owner within `wait` ms: the only ones that can be late. */
export interface SlowLeads {
  readonly from: Instant;
  readonly to: Instant;
  readonly wait: number;
  /** Where the page before ended; null: the first. */
  readonly after: ReceiptPlace | null;
}
