import type { Clock } from '../../engine/measure/observed.ts';
import { type PromiseTally, sum } from '../../engine/measure/promise-tallies.ts';
import { promisesOf } from '../../engine/measure/promises.ts';
import { type ShareInterval, wilson } from '../../engine/model/wilson.ts';
import type { Router } from '../../engine/policy/router.ts';
import { instantText } from '../../engine/time/instant.ts';
import { DAY } from '../../engine/time/units.ts';
import { readIncidents } from '../incidents/incident-view.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';
import { changeOf } from './change-of.ts';
import { promiseTalliesOf } from './promise-tallies-of.ts';
import { topTroubles } from './top-troubles.ts';

/** Open incidents that are looked at for the most frequent kinds. */
const MOST_INCIDENTS = 500;

/** What leaders look at: promises kept by segment, against the period before, and what stands in the way. */
export async function readExecutive(store: StoreReads, router: Router, days: number, now: Instant) {
  const [from, before] = [now - days * DAY, now - 2 * days * DAY];
  const book = promisesOf(router);
  const later = await promiseTalliesOf(store, book, { from, to: now + 1 }, now);
  const earlier = await promiseTalliesOf(store, book, { from: before, to: from }, now);
  const incidents = await readIncidents(store, { state: 'open', limit: MOST_INCIDENTS });
  return {
    ...{ days, from: instantText(from), to: instantText(now) },
    leads: { now: leadsIn(later), before: leadsIn(earlier) },
    segments: router.policy.segments.flatMap(({ id }) => segmentLines(id, earlier, later)),
    impact: slowestCells(later),
    troubles: topTroubles(
      incidents.filter(({ drill }) => !drill),
      router,
    ),
  };
}

const leadsIn = (tallies: readonly PromiseTally[]): number => tallies.reduce((total, { leads }) => total + leads, 0);

const CLOCKS: readonly Clock[] = ['assignment', 'response'];

function segmentLines(segment: string, earlier: readonly PromiseTally[], later: readonly PromiseTally[]) {
  const own = (tallies: readonly PromiseTally[]) => tallies.filter(tally => tally.segment === segment);
  return CLOCKS.map(clock => {
    const [was, is] = [keptIn(own(earlier), clock), keptIn(own(later), clock)];
    return { segment, clock, kept: is, before: was, change: changeOf(was, is) };
  }).filter(({ kept: is, before: was }) => is.n + was.n > 0);
}

/** Leads that kept what their own row promises, over all rows. */
function keptIn(tallies: readonly PromiseTally[], clock: Clock): ShareInterval {
  const { k, n } = tallies.map(({ kept }) => kept[clock]).reduce(sum, { k: 0, n: 0 });
  return wilson(k, n);
}

/** Cells that one list shows. */
const MOST_CELLS = 5;

/** Where leads waited longer than promised: the cells in which speed to lead was most likely touched. */
const slowestCells = (tallies: readonly PromiseTally[]) =>
  tallies
    .map(({ source, segment, leads, late }) => ({ source, segment, leads, late }))
    .filter(({ late }) => late > 0)
    .sort((a, b) => b.late - a.late)
    .slice(0, MOST_CELLS);
