import { type ShareInterval, wilson } from '../../model/wilson.ts';
import type { Instant } from '../../time/instant.ts';
import { groupBy } from '../cells.ts';
import { type Fate, fateOf } from '../fate.ts';
import type { LeadFact } from '../lead-fact.ts';
import type { Clock } from '../observed.ts';
import type { PromiseBook } from '../promises.ts';

/** How many leads of one SLA row kept its promise. Promises that nothing has decided count in neither. */
export interface Adherence {
  readonly sla: string;
  readonly clock: Clock;
  readonly kept: ShareInterval;
  /** Not late, and not served: still running, or closed before their time was over. */
  readonly undecided: number;
}

/** By row and clock, for each row that promises a breach time. */
export function adherence(leads: readonly LeadFact[], book: PromiseBook, now: Instant): readonly Adherence[] {
  const known = leads.filter(({ sla }) => sla !== null && book.has(sla));
  return [...groupBy(known, ({ sla }) => sla ?? '')].flatMap(([sla, members]) =>
    (['assignment', 'response'] as const).flatMap(clock => {
      const bar = book.get(sla)?.[clock].breach ?? null;
      return bar === null ? [] : [adherenceTo(sla, clock, bar, members, book, now)];
    }),
  );
}

function adherenceTo(
  sla: string,
  clock: Clock,
  bar: number,
  leads: readonly LeadFact[],
  book: PromiseBook,
  now: Instant,
): Adherence {
  const fates = leads.map(lead => fateOf(clock, lead, bar, book, now));
  const count = (fate: Fate) => fates.filter(each => each === fate).length;
  const [kept, undecided] = [count('kept'), count('undecided')];
  return { sla, clock, kept: wilson(kept, leads.length - undecided), undecided };
}
