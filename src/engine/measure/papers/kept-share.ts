import { type ShareInterval, wilson } from '../../model/wilson.ts';
import type { Instant } from '../../time/instant.ts';
import type { LeadFact } from '../lead-fact.ts';
import { type Clock, observe } from '../observed.ts';
import type { PromiseBook } from '../promises.ts';

/** A time that a row promises: within `breach` always, within `p90` for nine of ten. */
export type Bar = 'p90' | 'breach';

/** What became of one lead's promise; null where its row promises nothing, or while its time is not over. */
export function isKept(lead: LeadFact, clock: Clock, bar: Bar, book: PromiseBook, now: Instant): boolean | null {
  const promised = book.get(lead.sla ?? '')?.[clock][bar] ?? null;
  const time = promised === null ? null : observe(clock, lead, book, now);
  if (promised === null || time === null) return null;
  if (time.ms > promised) return false;
  return time.open && lead.closedAt === null ? null : true;
}

/** Of leads whose promise is decided, those that were served within it, each held to its own row. */
export function keptShare(
  leads: readonly LeadFact[],
  clock: Clock,
  bar: Bar,
  book: PromiseBook,
  now: Instant,
): ShareInterval {
  const decided = leads.map(lead => isKept(lead, clock, bar, book, now)).filter(kept => kept !== null);
  return wilson(decided.filter(Boolean).length, decided.length);
}
