import type { ShareInterval } from '../../../model/wilson.ts';
import type { Instant } from '../../../time/instant.ts';
import type { LeadFact } from '../../lead-fact.ts';
import { type ShareChange, shareChange } from '../../numbers/share-change.ts';
import type { Clock } from '../../observed.ts';
import type { PromiseBook } from '../../promises.ts';
import { shareVerdict, type Verdict } from '../../verdict.ts';
import { keptShare } from '../kept-share.ts';

/** How one clock of some leads was kept, beside the week before. */
export interface KeptLine {
  /** Segment or partner; null: leads that have none. */
  readonly of: string | null;
  readonly clock: Clock;
  /** Leads received; those whose promise is decided are in `kept`. */
  readonly leads: number;
  /** Served before the breach time of their rows. */
  readonly kept: ShareInterval;
  readonly before: ShareInterval;
  readonly change: ShareChange;
  /** Whether nine of ten were served within the p90 of their rows; null where no row promises one. */
  readonly promise: Verdict | null;
}

/** The leads of a week, and the moment as which they are known: its end. */
export interface Week {
  readonly leads: readonly LeadFact[];
  readonly end: Instant;
}

/** Both clocks of the leads that pass, where anything was promised to them at all. */
export function keptLines(
  of: string | null,
  passes: (lead: LeadFact) => boolean,
  { later, earlier, book }: { readonly later: Week; readonly earlier: Week; readonly book: PromiseBook },
): KeptLine[] {
  const own = later.leads.filter(passes);
  const past = earlier.leads.filter(passes);
  return (['assignment', 'response'] as const)
    .map(clock => {
      const kept = keptShare(own, clock, 'breach', book, later.end);
      const before = keptShare(past, clock, 'breach', book, earlier.end);
      const change = shareChange(before, kept);
      return { of, clock, leads: own.length, kept, before, change, promise: promiseOf(own, clock, book, later.end) };
    })
    .filter(({ kept, before }) => kept.n + before.n > 0);
}

/** What p90 means: nine of ten within it. */
const NINE_OF_TEN = 0.9;

function promiseOf(leads: readonly LeadFact[], clock: Clock, book: PromiseBook, end: Instant): Verdict | null {
  const promised = leads.some(({ sla }) => (book.get(sla ?? '')?.[clock].p90 ?? null) !== null);
  return promised ? shareVerdict(keptShare(leads, clock, 'p90', book, end), NINE_OF_TEN) : null;
}
