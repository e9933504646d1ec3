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
