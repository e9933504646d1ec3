import { suggestWeights, type WeightSuggestion } from '../../engine/measure/papers/tune/suggest-weights.ts';
import { populationOf } from '../../engine/measure/population.ts';
import type { Router } from '../../engine/policy/router.ts';
import { DAY } from '../../engine/time/units.ts';
import { readLeadFacts } from '../measures/read-lead-facts.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** What the leads of the last `days` say of the weights of these rules. */
export async function readWeights(
  store: StoreReads,
  router: Router,
  days: number,
  now: Instant,
): Promise<WeightSuggestion[]> {
  const period = { from: now - days * DAY, to: now };
  const { leads } = populationOf(await readLeadFacts(store, period), period);
  return suggestWeights(router, leads, now);
}
