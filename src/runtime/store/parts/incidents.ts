import type { Standing } from '../../../engine/sla/ladder/standing.ts';
import { ackIncident } from '../queries/ack-incident.ts';
import { addException } from '../queries/add-exception.ts';
import { addIncident } from '../queries/add-incident.ts';
import { addIncidentStep } from '../queries/add-incident-step.ts';
import { addTelling } from '../queries/add-telling.ts';
import { claimIncidents } from '../queries/claim-incidents.ts';
import { countExceptions } from '../queries/count-exceptions.ts';
import { countIncidents } from '../queries/count-incidents.ts';
import { dueTellings } from '../queries/due-tellings.ts';
import { endTellings } from '../queries/end-tellings.ts';
import { highestOpenLevel } from '../queries/highest-open-level.ts';
import { incidentsOf } from '../queries/incidents-of.ts';
import { lastIncidentOf } from '../queries/last-incident-of.ts';
import { lastTellings } from '../queries/last-tellings.ts';
import { listIncidents } from '../queries/list-incidents.ts';
import { moveIncident } from '../queries/move-incident.ts';
import { openIncidentOf } from '../queries/open-incident-of.ts';
import { readIncident } from '../queries/read-incident.ts';
import { readIncidentSteps } from '../queries/read-incident-steps.ts';
import { resolveIncident } from '../queries/resolve-incident.ts';
import { seenAgain } from '../queries/seen-again.ts';
import type {
  ExceptionRow,
  FaultsCounted,
  IncidentRow,
  IncidentStep,
  IncidentsWanted,
  LastTellingRow,
  NewIncident,
  NewTelling,
  Telling,
} from '../rows/incidents.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Open breaches and faults, the steps of their ladders, and who was told. */
export interface IncidentsReads {
  incident(id: string): Promise<IncidentRow | null>;
  /** Those of these ids that there are, by id. */
  incidentsOf(ids: readonly string[]): Promise<ReadonlyMap<string, IncidentRow>>;
  /** Newest first. */
  incidents(wanted: IncidentsWanted): Promise<readonly IncidentRow[]>;
  /** The steps of some incidents, first to last. */
  incidentSteps(ids: readonly string[]): Promise<ReadonlyMap<string, readonly IncidentStep[]>>;
  openIncidentOf(key: string): Promise<IncidentRow | null>;
  /** The incident of a key that resolved last, not before `since`. */
  lastIncidentOf(key: string, since: Instant): Promise<IncidentRow | null>;
  /** How many incidents, and how many exceptions, there were. */
  countIncidents(faults: FaultsCounted): Promise<number>;
  countExceptions(faults: FaultsCounted, subject?: string): Promise<number>;
  dueTellings(now: Instant): Promise<readonly Telling[]>;
  lastTellings(category: string, since: Instant): Promise<readonly LastTellingRow[]>;
  highestOpenLevel(category: string, policy: string | null): Promise<number>;
}

export interface IncidentsWrites {
  addIncident(incident: NewIncident): Promise<void>;
  /** Takes at most `limit` due incidents until `until`; answers their ids. */
  claimIncidents(now: Instant, until: Instant, limit: number): Promise<readonly string[]>;
  moveIncident(id: string, standing: Standing, dueAt: Instant | null): Promise<void>;
  addIncidentStep(id: string, step: Omit<IncidentStep, 'seq'>): Promise<void>;
  seenAgain(id: string, businessCritical: boolean, dueAt: Instant): Promise<void>;
  ackIncident(
    id: string,
    ack: { readonly at: Instant; readonly by: string; readonly dueAt: Instant | null },
  ): Promise<void>;
  resolveIncident(id: string, at: Instant, by: string): Promise<void>;
  addTelling(telling: NewTelling): Promise<void>;
  /** Ends tellings that are still due; answers those that no other worker ended before. */
  endTellings(
    numbers: readonly number[],
    end: { readonly toldAt: Instant } | { readonly silence: string },
  ): Promise<readonly number[]>;
  /** False when this lead has shown this fault before. */
  addException(exception: ExceptionRow): Promise<boolean>;
}

export const incidentsReads = (db: Db): IncidentsReads => ({
  incident: id => readIncident(db, id),
  incidentsOf: ids => incidentsOf(db, ids),
  incidents: wanted => listIncidents(db, wanted),
  incidentSteps: ids => readIncidentSteps(db, ids),
  openIncidentOf: key => openIncidentOf(db, key),
  lastIncidentOf: (key, since) => lastIncidentOf(db, key, since),
  countIncidents: faults => countIncidents(db, faults),
  countExceptions: (faults, subject) => countExceptions(db, faults, subject),
  dueTellings: now => dueTellings(db, now),
  lastTellings: (category, since) => lastTellings(db, category, since),
  highestOpenLevel: (category, policy) => highestOpenLevel(db, category, policy),
});

export const incidentsWrites = (db: Db): IncidentsWrites => ({
  addIncident: incident => addIncident(db, incident),
  claimIncidents: (now, until, limit) => claimIncidents(db, now, until, limit),
  moveIncident: (id, standing, dueAt) => moveIncident(db, id, standing, dueAt),
  addIncidentStep: (id, step) => addIncidentStep(db, id, step),
  seenAgain: (id, businessCritical, dueAt) => seenAgain(db, id, businessCritical, dueAt),
  ackIncident: (id, ack) => ackIncident(db, id, ack),
  resolveIncident: (id, at, by) => resolveIncident(db, id, at, by),
  addTelling: telling => addTelling(db, telling),
  endTellings: (numbers, end) => endTellings(db, numbers, end),
  addException: exception => addException(db, exception),
});
