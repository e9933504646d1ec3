import { type Erasable, erasableLeads } from '../queries/erasable-leads.ts';
import { eraseLead } from '../queries/erase-lead.ts';
import { forgetExpiredEvents } from '../queries/forget-expired-events.ts';
import { type Known, renewKnown } from '../queries/renew-known.ts';
import { saveEventBody } from '../queries/save-event-body.ts';
import { unheardEvents } from '../queries/unheard-events.ts';
import type { ErasableLead } from '../rows/erasures.ts';
import type { EventRow } from '../rows/events.ts';
import type { Instant, RawRecord } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Personal fields that are to go. */
export interface ErasuresReads {
  /** At most `limit` leads that still hold personal fields, the oldest first. */
  erasableLeads(which: Erasable, limit: number): Promise<readonly ErasableLead[]>;
  /** At most `limit` events after the one whose place is `after` that are part of no life, in the order in which they came. */
  unheardEvents(after: number, limit: number): Promise<readonly EventRow[]>;
}

export interface ErasuresWrites {
  /** By what a lead is known from now on; an address that it was known by before still finds it for erasure. */
  renewKnown(known: Known): Promise<void>;
  /** Puts what may stay of a lead in place of what was posted, and forgets by what the person was known. */
  eraseLead(id: string, kept: RawRecord, at: Instant): Promise<void>;
  /** Puts what may stay of an event in place of what was told. */
  saveEventBody(n: number, kept: RawRecord): Promise<void>;
  /** Lets go of events from before an instant that never came to be part of a life; how many there were. */
  forgetExpiredEvents(before: Instant): Promise<number>;
}

export const erasuresReads = (db: Db): ErasuresReads => ({
  erasableLeads: (which, limit) => erasableLeads(db, which, limit),
  unheardEvents: (after, limit) => unheardEvents(db, after, limit),
});

export const erasuresWrites = (db: Db): ErasuresWrites => ({
  renewKnown: known => renewKnown(db, known),
  eraseLead: (id, kept, at) => eraseLead(db, id, kept, at),
  saveEventBody: (n, kept) => saveEventBody(db, n, kept),
  forgetExpiredEvents: before => forgetExpiredEvents(db, before),
});
