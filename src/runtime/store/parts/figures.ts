import type { Move } from '../../../engine/measure/alerts/reassignment-loop.ts';
import type { IncidentFact } from '../../../engine/measure/incident-fact.ts';
import type { LeadFact } from '../../../engine/measure/lead-fact.ts';
import type { Clock, PromisedLead } from '../../../engine/measure/observed.ts';
import type { WaitingLead } from '../../../engine/measure/queue-line.ts';
import type { QueuePlace } from '../../../engine/measure/queue-place.ts';
import type { DayTally, HourTally } from '../../../engine/measure/tallies.ts';
import { alertRows } from '../queries/alert-rows.ts';
import { conflictMoments } from '../queries/conflict-moments.ts';
import { countReceived } from '../queries/count-received.ts';
import { countTaken } from '../queries/count-taken.ts';
import { dayFigures } from '../queries/day-figures.ts';
import { dropAlert } from '../queries/drop-alert.ts';
import { endedClocks } from '../queries/ended-clocks.ts';
import { firstReceipt } from '../queries/first-receipt.ts';
import { hourFigures } from '../queries/hour-figures.ts';
import { incidentFacts } from '../queries/incident-facts.ts';
import { lastDrill } from '../queries/last-drill.ts';
import { leadFacts } from '../queries/lead-facts.ts';
import { leadsWithoutOwner } from '../queries/leads-without-owner.ts';
import { movesSince } from '../queries/moves-since.ts';
import { nextHeld } from '../queries/next-held.ts';
import { queuePlaces } from '../queries/queue-places.ts';
import { receivedByHour } from '../queries/received-by-hour.ts';
import { saveAlert } from '../queries/save-alert.ts';
import { saveDay } from '../queries/save-day.ts';
import { saveHour } from '../queries/save-hour.ts';
import { slowLeads } from '../queries/slow-leads.ts';
import { triedBefore } from '../queries/tried-before.ts';
import { waitingLine } from '../queries/waiting-line.ts';
import { waitingQueues } from '../queries/waiting-queues.ts';
import type { AlertRow, EndedClock, HeldCount, LinePlace, SlowLeads, Tried } from '../rows/figures.ts';
import type { Instant, Page, ReceiptPlace } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Rows that measures and alerts are made from. Periods are half-open. */
export interface FiguresReads {
  leadFacts(from: Instant, to: Instant, after: ReceiptPlace | null): Promise<Page<LeadFact, ReceiptPlace>>;
  slowLeads(asked: SlowLeads): Promise<Page<PromisedLead, ReceiptPlace>>;
  leadsWithoutOwner(limit: number): Promise<readonly LeadFact[]>;
  countReceived(from: Instant, to: Instant): Promise<number>;
  receivedByHour(from: Instant, to: Instant): Promise<readonly HourTally[]>;
  conflictMoments(from: Instant, limit: number): Promise<readonly Instant[]>;
  hourFigures(from: Instant): Promise<readonly HourTally[]>;
  dayFigures(from: Instant): Promise<readonly DayTally[]>;
  queuePlaces(from: Instant): Promise<readonly QueuePlace[]>;
  waitingQueues(): Promise<readonly string[]>;
  waitingLine(queue: string, after: LinePlace | null): Promise<Page<WaitingLead, LinePlace>>;
  countTaken(from: Instant, to: Instant): Promise<ReadonlyMap<string, number>>;
  /** Who holds leads comes in the order of ids: the first after this one. */
  nextHeld(owner: string): Promise<HeldCount | null>;
  movesSince(from: Instant): Promise<readonly Move[]>;
  triedBefore(n: number | null): Promise<Page<Tried, number>>;
  lastDrill(): Promise<Instant | null>;
  incidentFacts(from: Instant, to: Instant): Promise<readonly IncidentFact[]>;
  firstReceipt(): Promise<Instant | null>;
  endedClocks(clock: Clock, from: Instant, to: Instant): Promise<readonly EndedClock[]>;
  alertRows(): Promise<readonly AlertRow[]>;
}

export interface FiguresWrites {
  saveHour(hour: HourTally): Promise<void>;
  saveDay(day: DayTally): Promise<void>;
  saveAlert(row: AlertRow): Promise<void>;
  /** Forgets an alert that the rules no longer name. */
  dropAlert(id: string): Promise<void>;
}

export const figuresReads = (db: Db): FiguresReads => ({
  leadFacts: (from, to, after) => leadFacts(db, from, to, after),
  slowLeads: asked => slowLeads(db, asked),
  leadsWithoutOwner: limit => leadsWithoutOwner(db, limit),
  countReceived: (from, to) => countReceived(db, from, to),
  receivedByHour: (from, to) => receivedByHour(db, from, to),
  conflictMoments: (from, limit) => conflictMoments(db, from, limit),
  hourFigures: from => hourFigures(db, from),
  dayFigures: from => dayFigures(db, from),
  queuePlaces: from => queuePlaces(db, from),
  waitingQueues: () => waitingQueues(db),
  waitingLine: (queue, after) => waitingLine(db, queue, after),
  countTaken: (from, to) => countTaken(db, from, to),
  nextHeld: owner => nextHeld(db, owner),
  movesSince: from => movesSince(db, from),
  triedBefore: n => triedBefore(db, n),
  lastDrill: () => lastDrill(db),
  incidentFacts: (from, to) => incidentFacts(db, from, to),
  firstReceipt: () => firstReceipt(db),
  endedClocks: (clock, from, to) => endedClocks(db, clock, from, to),
  alertRows: () => alertRows(db),
});

export const figuresWrites = (db: Db): FiguresWrites => ({
  saveHour: hour => saveHour(db, hour),
  saveDay: day => saveDay(db, day),
  saveAlert: row => saveAlert(db, row),
  dropAlert: id => dropAlert(db, id),
});
