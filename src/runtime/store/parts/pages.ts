import type { Given } from '../../../engine/measure/measures/load.ts';
import type { PromisedLead } from '../../../engine/measure/observed.ts';
import { faultCounts } from '../queries/fault-counts.ts';
import { findLeads } from '../queries/find-leads.ts';
import { givenLeads } from '../queries/given-leads.ts';
import { messagesOf } from '../queries/messages-of.ts';
import { dropPromiseHours, promiseHours, promiseMarks, savePromiseHour } from '../queries/promise-hours.ts';
import { promisedLeads } from '../queries/promised-leads.ts';
import { searchLeads } from '../queries/search-leads.ts';
import { touchedHours } from '../queries/touched-hours.ts';
import { unsentCounts } from '../queries/unsent-counts.ts';
import type { OutboxRow } from '../rows/outbox.ts';
import type {
  FaultCount,
  LeadLine,
  LeadSearch,
  PromiseHour,
  PromiseMark,
  TouchedHours,
  UnsentCounts,
} from '../rows/pages.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** What the pages ask for and nobody else does. */
export interface PagesReads {
  faultCounts(categories: readonly string[], from: Instant): Promise<readonly FaultCount[]>;
  findLeads(text: string, limit: number): Promise<readonly LeadLine[]>;
  /** Leads of one owner, queue, source, company or person. */
  searchLeads(search: LeadSearch, limit: number): Promise<readonly LeadLine[]>;
  messagesOf(leadId: string, limit: number): Promise<readonly OutboxRow[]>;
  unsentCounts(): Promise<UnsentCounts>;
  /** Leads received in [from, to) that have an owner, by team and owner. */
  givenLeads(from: Instant, to: Instant): Promise<readonly Given[]>;
  /** Measured leads received in [from, to), as far as promises go. */
  promisedLeads(from: Instant, to: Instant): Promise<readonly PromisedLead[]>;
  /** Hours that were counted, of those that begin in [from, to), in their order. */
  promiseHours(from: Instant, to: Instant): Promise<readonly PromiseHour[]>;
  /** The same hours without their tallies, from `from` on. */
  promiseMarks(from: Instant): Promise<readonly PromiseMark[]>;
  /** Moments of receipt of the leads that events told of, after the event whose place is `after`. */
  touchedHours(after: number): Promise<TouchedHours>;
}

export interface PagesWrites {
  /** An hour that was counted before is replaced. */
  savePromiseHour(hour: PromiseHour): Promise<void>;
  dropPromiseHours(before: Instant): Promise<void>;
}

export const pagesReads = (db: Db): PagesReads => ({
  faultCounts: (categories, from) => faultCounts(db, categories, from),
  findLeads: (text, limit) => findLeads(db, text, limit),
  searchLeads: (search, limit) => searchLeads(db, search, limit),
  messagesOf: (leadId, limit) => messagesOf(db, leadId, limit),
  unsentCounts: () => unsentCounts(db),
  givenLeads: (from, to) => givenLeads(db, from, to),
  promisedLeads: (from, to) => promisedLeads(db, from, to),
  promiseHours: (from, to) => promiseHours(db, from, to),
  promiseMarks: from => promiseMarks(db, from),
  touchedHours: after => touchedHours(db, after),
});

export const pagesWrites = (db: Db): PagesWrites => ({
  savePromiseHour: hour => savePromiseHour(db, hour),
  dropPromiseHours: before => dropPromiseHours(db, before),
});
