import type { Instant } from '../../time/instant.ts';
import { cellsOf } from '../cells.ts';
import type { LeadFact } from '../lead-fact.ts';
import { type Clock, type Observed, observe } from '../observed.ts';
import { type Percentile, percentile } from '../percentile.ts';
import type { PromiseBook } from '../promises.ts';

/** How fast leads of one segment and source were assigned, or answered. */
export interface Latency {
  readonly segment: string | null;
  readonly source: string | null;
  readonly p50: Percentile;
  readonly p90: Percentile;
}

/** The clock's p50 and p90 by segment × source. */
export const latencies = (
  clock: Clock,
  leads: readonly LeadFact[],
  book: PromiseBook,
  now: Instant,
): readonly Latency[] =>
  cellsOf(leads).map(({ segment, source, leads: members }) => {
    const times = timesOfClock(clock, members, book, now);
    return { segment, source, p50: percentile(times, 0.5), p90: percentile(times, 0.9) };
  });

/** The clock of each lead that has one. */
export const timesOfClock = (
  clock: Clock,
  leads: readonly LeadFact[],
  book: PromiseBook,
  now: Instant,
): readonly Observed[] => leads.map(lead => observe(clock, lead, book, now)).filter(time => time !== null);
