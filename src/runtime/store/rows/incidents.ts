import type { Ladder } from '../../../engine/sla/ladder/ladder.ts';
import type { Standing } from '../../../engine/sla/ladder/standing.ts';
import type { Instant } from '../rows.ts';

/** What an incident is about and what it was opened with: never changes. */
export interface NewIncident {
  readonly id: string;
  readonly category: string;
  readonly key: string;
  readonly leadId: string | null;
  readonly ladder: Ladder;
  readonly businessCritical: boolean;
  readonly drill: boolean;
  readonly says: string;
  /** The incident of the same key that resolved less than a day before. */
  readonly refiredFrom: string | null;
  readonly standing: Standing;
  /** When the clock looks at it next; null: only a person or another fault moves it. */
  readonly dueAt: Instant | null;
}

export interface IncidentRow extends NewIncident {
  /** How often its trouble was reported, the first time included. */
  readonly count: number;
  /** Steps kept so far. */
  readonly steps: number;
  readonly ackedBy: string | null;
  readonly resolvedAt: Instant | null;
  readonly resolvedBy: string | null;
}

/** What happened to an incident, numbered from 1 within it. */
export interface IncidentStep {
  readonly seq: number;
  readonly at: Instant;
  readonly level: number | null;
  readonly step: string;
  readonly says: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A role that is to hear of an incident, with others of its kind. */
export interface NewTelling {
  readonly incident: string;
  readonly category: string;
  readonly level: number;
  readonly role: string;
  readonly drill: boolean;
  readonly tellAt: Instant;
  readonly respondBy: Instant;
}

export interface Telling extends NewTelling {
  readonly n: number;
}

/** The latest message of a kind to a role; pending while it has not gone out. */
export interface LastTellingRow {
  readonly role: string;
  readonly tellAt: Instant;
  readonly pending: boolean;
}

/** A fault that one decision showed: counted, and many of them are an incident. */
export interface ExceptionRow {
  readonly at: Instant;
  readonly category: string;
  readonly subject: string;
  readonly leadId: string;
  readonly source: string | null;
  readonly rule: string | null;
}

/** Which incidents to list, newest first. */
export interface IncidentsWanted {
  readonly state: 'open' | 'all';
  readonly limit: number;
}

/** Faults to count: of which kinds, from when on, and how many are enough. */
export interface FaultsCounted {
  readonly categories: readonly string[];
  readonly since: Instant;
  readonly most: number;
}
