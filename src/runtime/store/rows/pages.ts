import type { PromiseTally } from '../../../engine/measure/promise-tallies.ts';
import type { Instant, LeadStatus } from '../rows.ts';

/** Faults of single decisions since some moment, of one kind and rule. */
export interface FaultCount {
  readonly category: string;
  /** Null for faults that are no rule's. */
  readonly rule: string | null;
  readonly leads: number;
  readonly last: Instant;
}

/** Messages that did not arrive yet. */
export interface UnsentCounts {
  readonly pending: number;
  readonly dead: number;
}

/** A lead in a list of many: no field of it but its id. */
export interface LeadLine {
  readonly id: string;
  readonly status: LeadStatus;
  readonly source: string | null;
  readonly segment: string | null;
  readonly owner: string | null;
  readonly receivedAt: Instant;
}

/** An hour of receipt, and what became of the promises to its leads. */
export interface PromiseHour {
  /** The hour's beginning. */
  readonly at: Instant;
  readonly countedAt: Instant;
  /** Digest of the promises by which it was counted. */
  readonly book: string;
  readonly tallies: readonly PromiseTally[];
}

/** When an hour was counted, and how many of its leads time alone may still make late. */
export interface PromiseMark extends Pick<PromiseHour, 'at' | 'countedAt' | 'book'> {
  readonly open: number;
}

/** When leads were received that something happened to. */
export interface TouchedHours {
  readonly receipts: readonly Instant[];
  /** The place of the last event that was looked at. */
  readonly upto: number;
}

/** Leads that share one thing. `person` is the digest of an e-mail address. */
export interface LeadSearch {
  readonly by: 'owner' | 'queue' | 'source' | 'domain' | 'person';
  readonly text: string;
}
