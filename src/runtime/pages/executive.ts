import { groupBy } from '../../engine/measure/cells.ts';
import type { LeadFact } from '../../engine/measure/lead-fact.ts';
import { adherence } from '../../engine/measure/measures/adherence.ts';
import { type Clock, observe } from '../../engine/measure/observed.ts';
import { populationOf } from '../../engine/measure/population.ts';
import { type PromiseBook, promisesOf } from '../../engine/measure/promises.ts';
import { type ShareInterval, wilson } from '../../engine/model/wilson.ts';
import type { Router } from '../../engine/policy/router.ts';
import { instantText } from '../../engine/time/instant.ts';
import { DAY } from '../../engine/time/units.ts';
import { readIncidents } from '../incidents/incident-view.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';
import { changeOf } from './change-of.ts';
import { topTroubles } from './top-troubles.ts';

/** Open incidents that are looked at for the most frequent kinds. */
const MOST_INCIDENTS = 500;

/** What leaders look at: promises kept by segment, against the period before, and what stands in the way. */
export async function readExecutive(store: StoreReads, router: Router, days: number, now: Instant) {
  const [from, before] = [now - days * DAY, now - 2 * days * DAY];
  const facts = await store.leadFacts(before, now + 1);
  const later = populationOf(facts, { from, to: now + 1 }).leads;
  const earlier = populationOf(facts, { from: before, to: from }).leads;
  const book = promisesOf(router);
  const incidents = await readIncidents(store, { state: 'open', limit: MOST_INCIDENTS });
  return {
    ...{ days, from: instantText(from), to: instantText(now) },
    leads: { now: later.length, before: earlier.length },
    segments: router.policy.segments.flatMap(({ id }) => segmentLines(id, earlier, later, book, now)),
    impact: slowestCells(later, book, now),
    troubles: topTroubles(
      incidents.filter(({ drill }) => !drill),
      router,
    ),
  };
}

const CLOCKS: readonly Clock[] = ['assignment', 'response'];

function segmentLines(
  segment: string,
  earlier: readonly LeadFact[],
  later: readonly LeadFact[],
  book: PromiseBook,
  now: Instant,
) {
  const own = (leads: readonly LeadFact[]) => leads.filter(lead => lead.segment === segment);
  return CLOCKS.map(clock => {
    const [was, is] = [kept(own(earlier), clock, book, now), kept(own(later), clock, book, now)];
    return { segment, clock, kept: is, before: was, change: changeOf(was, is) };
  }).filter(({ kept: is, before: was }) => is.n + was.n > 0);
}

/** Leads that kept what their own row promises, over all rows. */
function kept(leads: readonly LeadFact[], clock: Clock, book: PromiseBook, now: Instant): ShareInterval {
  const rows = adherence(leads, book, now).filter(row => row.clock === clock);
  const sum = (part: 'k' | 'n') => rows.reduce((total, row) => total + row.kept[part], 0);
  return wilson(sum('k'), sum('n'));
}

/** Cells that one list shows. */
const MOST_CELLS = 5;

/** Where leads waited longer than promised: the cells in which speed to lead was most likely touched. */
function slowestCells(leads: readonly LeadFact[], book: PromiseBook, now: Instant) {
  return [...groupBy(leads, ({ source, segment }) => JSON.stringify([source, segment]))]
    .map(([key, members]) => {
      const [source, segment]: [string | null, string | null] = JSON.parse(key);
      const late = members.filter(lead => CLOCKS.some(clock => isLate(lead, clock, book, now)));
      return { source, segment, leads: members.length, late: late.length };
    })
    .filter(({ late }) => late > 0)
    .sort((a, b) => b.late - a.late)
    .slice(0, MOST_CELLS);
}

function isLate(lead: LeadFact, clock: Clock, book: PromiseBook, now: Instant): boolean {
  const bar = book.get(lead.sla ?? '')?.[clock].breach ?? null;
  return bar !== null && (observe(clock, lead, book, now)?.ms ?? 0) > bar;
}
