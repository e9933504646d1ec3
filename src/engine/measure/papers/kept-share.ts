import { type ShareInterval, wilson } from '../../model/wilson.ts';
import type { Instant } from '../../time/instant.ts';
import { fateOf } from '../fate.ts';
import type { LeadFact } from '../lead-fact.ts';
import type { Clock } from '../observed.ts';
import type { PromiseBook } from '../promises.ts';

/** A time that a row promises: within `breach` always, within `p90` for nine of ten. */
export type Bar = 'p90' | 'breach';

/** Whether one lead's promise was kept; null where its row promises nothing, or nothing has decided it. */
export function isKept(lead: LeadFact, clock: Clock, bar: Bar, book: PromiseBook, now: Instant): boolean | null {
  const promised = book.get(lead.sla ?? '')?.[clock][bar] ?? null;
  const fate = promised === null ? 'undecided' : fateOf(clock, lead, promised, book, now);
  return fate === 'undecided' ? null : fate === 'kept';
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
