import type { Router } from '../../policy/router.ts';
import type { Instant } from '../../time/instant.ts';
import { cellsOf } from '../cells.ts';
import type { LeadFact } from '../lead-fact.ts';
import type { Clock } from '../observed.ts';
import { type Percentile, percentile } from '../percentile.ts';
import { type Period, populationOf } from '../population.ts';
import { type PromiseBook, timesOf } from '../promises.ts';
import { timeVerdict, type Verdict } from '../verdict.ts';
import { timesOfClock } from './latency.ts';

/** One improvement target of a quarter, held against one segment × source of its row. */
export interface QuarterVerdict {
  readonly quarter: string;
  readonly sla: string;
  readonly segment: string | null;
  readonly source: string | null;
  readonly clock: Clock;
  readonly p: 'p50' | 'p90';
  /** Milliseconds. */
  readonly target: number;
  readonly is: Percentile;
  readonly verdict: Verdict;
}

/** All targets of `sla.quarters` whose quarter has begun. Quarters are those of UTC, by receipt. */
export function quarterVerdicts(
  facts: readonly LeadFact[],
  router: Router,
  book: PromiseBook,
  now: Instant,
): readonly QuarterVerdict[] {
  return router.policy.sla.quarters.flatMap(row => {
    const period = quarterOf(row.quarter);
    if (period.from > now) return [];
    const leads = populationOf(facts, period).leads.filter(({ sla }) => sla === row.target);
    return (['assignment', 'response'] as const).flatMap(clock =>
      (['p50', 'p90'] as const).flatMap(p => {
        const target = timesOf(row[clock])[p];
        if (target === null) return [];
        return cellsOf(leads).map(({ segment, source, leads: members }) => {
          const is = percentile(timesOfClock(clock, members, book, now), p === 'p50' ? 0.5 : 0.9);
          const verdict = timeVerdict(is, target);
          return { quarter: row.quarter, sla: row.target, segment, source, clock, p, target, is, verdict };
        });
      }),
    );
  });
}

/** `2026-Q4` as instants. */
export function quarterOf(name: string): Period {
  const [year, quarter] = [Number(name.slice(0, 4)), Number(name.slice(-1))];
  return { from: Date.UTC(year, (quarter - 1) * 3, 1), to: Date.UTC(year, quarter * 3, 1) };
}
