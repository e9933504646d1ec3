import { addEvent } from '../queries/add-event.ts';
import { openEntry } from '../queries/open-entry.ts';
import { overdueUnassigned } from '../queries/overdue-unassigned.ts';
import { readEvent } from '../queries/read-event.ts';
import { readEvents } from '../queries/read-events.ts';
import { readEventsAt } from '../queries/read-events-at.ts';
import { readLives } from '../queries/read-lives.ts';
import { saveLife } from '../queries/save-life.ts';
import { settleEvent } from '../queries/settle-event.ts';
import { staleEvents } from '../queries/stale-events.ts';
import { tellUnassigned } from '../queries/tell-unassigned.ts';
import { waitOn } from '../queries/wait-on.ts';
import { type Waiting, waitingEntries } from '../queries/waiting-entries.ts';
import { waitingEvents } from '../queries/waiting-events.ts';
import type { EventFate, EventRow, NewEvent } from '../rows/events.ts';
import type { KeptLife, LeadLife, Unassigned } from '../rows/life.ts';
import type { Instant, QueueEntry } from '../rows.ts';
import type { Db } from '../tables.ts';

/** What happened to leads after their first decision, and what is true of them by now. */
export interface EventsReads {
  /** What is kept of a lead and of all leads that it took over, itself first; empty when it is unknown. */
  lives(id: string): Promise<readonly KeptLife[]>;
  event(leadId: string, id: string): Promise<EventRow | null>;
  /** All events that were told of these leads, in the order in which they came. */
  events(leadIds: readonly string[]): Promise<readonly EventRow[]>;
  /** Events by their place among all. */
  eventsAt(places: readonly number[]): Promise<readonly EventRow[]>;
  /** Parked events that wait for a change of this lead. */
  waitingEvents(leadId: string): Promise<readonly EventRow[]>;
  /** Parked events whose time is over. */
  staleEvents(now: Instant, limit: number): Promise<readonly EventRow[]>;
  /** The place in a queue that a lead has now. */
  openEntry(leadId: string): Promise<QueueEntry | null>;
  /** Leads that wait, the one that waits longest first. */
  waitingEntries(which: Waiting, limit: number): Promise<readonly QueueEntry[]>;
  overdueUnassigned(now: Instant, limit: number): Promise<readonly Unassigned[]>;
}

export interface EventsWrites {
  saveLife(id: string, life: LeadLife): Promise<void>;
  addEvent(event: NewEvent): Promise<void>;
  settleEvent(n: number, fate: EventFate): Promise<void>;
  /** Looks at a waiting lead again at `retryAt`, though its time is over. */
  waitOn(n: number, attempts: number, retryAt: Instant): Promise<void>;
  /** False when somebody was told before. */
  tellUnassigned(leadId: string): Promise<boolean>;
}

export const eventsReads = (db: Db): EventsReads => ({
  lives: id => readLives(db, id),
  event: (leadId, id) => readEvent(db, leadId, id),
  events: leadIds => readEvents(db, leadIds),
  eventsAt: places => readEventsAt(db, places),
  waitingEvents: leadId => waitingEvents(db, leadId),
  staleEvents: (now, limit) => staleEvents(db, now, limit),
  openEntry: leadId => openEntry(db, leadId),
  waitingEntries: (which, limit) => waitingEntries(db, which, limit),
  overdueUnassigned: (now, limit) => overdueUnassigned(db, now, limit),
});

export const eventsWrites = (db: Db): EventsWrites => ({
  saveLife: (id, life) => saveLife(db, id, life),
  addEvent: event => addEvent(db, event),
  settleEvent: (n, fate) => settleEvent(db, n, fate),
  waitOn: (n, attempts, retryAt) => waitOn(db, n, attempts, retryAt),
  tellUnassigned: leadId => tellUnassigned(db, leadId),
});
