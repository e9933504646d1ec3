import { ALWAYS } from '../time/calendar.ts';
import { elapsed } from '../time/elapsed.ts';
import type { Instant } from '../time/instant.ts';
import type { LeadFact } from './lead-fact.ts';
import type { PromiseBook } from './promises.ts';

/** How long one clock has run, in working milliseconds. */
export interface Observed {
  readonly ms: number;
  /** True while it still runs, or the lead was closed unserved: `ms` is then the least that it is. */
  readonly open: boolean;
}

export type Clock = 'assignment' | 'response';

/** What of a lead its promises depend on. */
export type PromisedLead = Pick<
  LeadFact,
  'source' | 'segment' | 'rep' | 'sla' | 'receivedAt' | 'firstOwnedAt' | 'respondedAt' | 'closedAt' | 'pauses'
>;

/** The clock of a lead; null for the response of a lead that nobody has had yet. */
export function observe(clock: Clock, lead: PromisedLead, book: PromiseBook, now: Instant): Observed | null {
  return clock === 'assignment' ? assignment(lead, book, now) : response(lead, book, now);
}

function assignment(lead: PromisedLead, book: PromiseBook, now: Instant): Observed {
  const hours = book.get(lead.sla ?? '')?.hours ?? ALWAYS;
  const end = lead.firstOwnedAt ?? lead.closedAt ?? now;
  return { ms: elapsed(hours, lead.receivedAt, end, lead.pauses), open: lead.firstOwnedAt === null };
}

function response(lead: PromisedLead, book: PromiseBook, now: Instant): Observed | null {
  if (lead.firstOwnedAt === null) return null;
  const hours = book.get(lead.sla ?? '')?.responseHours(lead.rep) ?? ALWAYS;
  const end = lead.respondedAt ?? lead.closedAt ?? now;
  return { ms: elapsed(hours, lead.firstOwnedAt, end, lead.pauses), open: lead.respondedAt === null };
}
