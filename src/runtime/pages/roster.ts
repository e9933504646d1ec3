import { loadsOf } from '../../engine/measure/measures/load.ts';
import { DAY } from '../../engine/time/units.ts';
import { viewReps } from '../roster/view-reps.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** Days of leads from which actual shares are counted. */
const DAYS = 28;

/** Who is here, what each carries of what they can, and what teams gave out beside what their weights say. */
export async function readRoster(service: Service, now: Instant) {
  const { live, store } = service;
  if (!live) return { days: DAYS, reps: [], loads: [] };
  const { router } = live;
  const given = await store.givenLeads(now - DAYS * DAY, now + 1);
  const reps = (await viewReps(service)).map(view => {
    const rep = router.reps.get(view.rep)?.rep;
    return { ...view, capacity: rep?.capacity?.open ?? null, away: rep?.away ?? [] };
  });
  return { days: DAYS, reps, loads: loadsOf(given, router) };
}
