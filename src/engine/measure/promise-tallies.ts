import { groupBy } from './cells.ts';
import { type Fate, fateOf } from './fate.ts';
import type { Clock, PromisedLead } from './observed.ts';
import type { PromiseBook } from './promises.ts';

/** Leads to which a promise was kept, of those for which that is decided. */
export interface KeptCount {
  readonly k: number;
  readonly n: number;
}

/** What became of the promises to leads of one segment and source. */
export interface PromiseTally {
  readonly segment: string | null;
  readonly source: string | null;
  readonly leads: number;
  readonly kept: Readonly<Record<Clock, KeptCount>>;
  /** Leads that waited longer than promised, in either clock. */
  readonly late: number;
  /** Leads that are neither answered nor closed: time alone may still make them late. */
  readonly open: number;
}

/** Tallies by segment × source. Tallies of parts, added up, are the tallies of the whole. */
export const promiseTallies = (leads: readonly PromisedLead[], book: PromiseBook, now: number): PromiseTally[] =>
  addUp(leads.map(lead => tallyOf(lead, book, now)));

/** One line for each segment and source. */
export const addUp = (tallies: readonly PromiseTally[]): PromiseTally[] =>
  [...groupBy(tallies, ({ segment, source }) => JSON.stringify([segment, source]))].flatMap(([, same]) => {
    const [first] = same;
    return first ? [same.slice(1).reduce(plus, first)] : [];
  });

const plus = (a: PromiseTally, b: PromiseTally): PromiseTally => ({
  segment: a.segment,
  source: a.source,
  leads: a.leads + b.leads,
  kept: { assignment: sum(a.kept.assignment, b.kept.assignment), response: sum(a.kept.response, b.kept.response) },
  late: a.late + b.late,
  open: a.open + b.open,
});

export const sum = (a: KeptCount, b: KeptCount): KeptCount => ({ k: a.k + b.k, n: a.n + b.n });

function tallyOf(lead: PromisedLead, book: PromiseBook, now: number): PromiseTally {
  const fateIn = (clock: Clock): Fate => {
    const bar = book.get(lead.sla ?? '')?.[clock].breach ?? null;
    return bar === null ? 'undecided' : fateOf(clock, lead, bar, book, now);
  };
  const [assignment, response] = [fateIn('assignment'), fateIn('response')];
  return {
    segment: lead.segment,
    source: lead.source,
    leads: 1,
    kept: { assignment: countOf(assignment), response: countOf(response) },
    late: Number(assignment === 'broken' || response === 'broken'),
    open: Number(lead.respondedAt === null && lead.closedAt === null),
  };
}

const countOf = (fate: Fate): KeptCount => ({ k: Number(fate === 'kept'), n: Number(fate !== 'undecided') });
