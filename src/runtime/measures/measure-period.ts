import { quarterOf } from '../../engine/measure/measures/quarters.ts';
import { type Measures, measuresOf } from '../../engine/measure/measures-of.ts';
import type { Period } from '../../engine/measure/population.ts';
import type { Router } from '../../engine/policy/router.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';
import { readLeadFacts } from './read-lead-facts.ts';

/** Everything that is measured of the leads received in a period, as it stands at `now`. */
export async function measurePeriod(
  store: StoreReads,
  router: Router,
  period: Period,
  now: Instant,
): Promise<Measures> {
  // Quarterly targets look at whole quarters, whatever the period.
  const quarters = router.policy.sla.quarters
    .map(({ quarter }) => quarterOf(quarter))
    .filter(({ from }) => from <= now);
  const from = Math.min(period.from, ...quarters.map(quarter => quarter.from));
  const to = Math.max(period.to, ...quarters.map(quarter => quarter.to));
  const facts = {
    leads: await readLeadFacts(store, { from, to }),
    places: await store.queuePlaces(period.from),
    incidents: await store.incidentFacts(period.from, period.to),
  };
  return measuresOf(router, facts, period, now);
}
