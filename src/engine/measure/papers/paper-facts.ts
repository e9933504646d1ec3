import type { Instant } from '../../time/instant.ts';
import type { IncidentFact } from '../incident-fact.ts';
import type { LeadFact } from '../lead-fact.ts';
import type { QueuePlace } from '../queue-place.ts';

/** Rows that papers are made from: plain values, no personal data. */
export interface PaperFacts {
  readonly leads: readonly LeadFact[];
  readonly places: readonly QueuePlace[];
  readonly incidents: readonly PaperIncident[];
  /** The partner that a lead names, by the lead's id; leads without one are left out. */
  readonly partners: ReadonlyMap<string, string>;
  /** Drills that have ended. */
  readonly drills: readonly { readonly at: Instant; readonly passed: boolean }[];
}

/** An incident with what a reader wants to know of it. */
export interface PaperIncident extends IncidentFact {
  /** What it is about; the same trouble has the same key again. */
  readonly key: string;
  readonly says: string;
  /** The highest level of its ladder that it reached. */
  readonly level: number;
  /** How often its trouble was reported. */
  readonly count: number;
  readonly businessCritical: boolean;
  /** Who has taken it on, or the role that its level tells; null: the service works on it alone. */
  readonly owner: string | null;
  /** When an answer is due; null when none is awaited. */
  readonly respondBy: Instant | null;
}
