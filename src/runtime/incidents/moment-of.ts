import type { Router } from '../../engine/policy/router.ts';
import { isAbsent } from '../../engine/routing/eligible.ts';
import type { Moment } from '../../engine/sla/ladder/climb.ts';
import { tellingTime } from '../../engine/sla/ladder/quiet.ts';
import { talliesNeeded } from '../../engine/sla/ladder/trigger.ts';
import { MINUTE } from '../../engine/time/units.ts';
import type { Work } from '../leads/group-commit.ts';
import type { IncidentRow } from '../store/rows/incidents.ts';
import type { Instant } from '../store/rows.ts';

/** Messages from before that hold no new one up. */
const LOOKS_BACK = 10 * MINUTE;

/** All that an incident's next step depends on beside itself: who is there, what else went wrong, which messages wait. */
export async function momentOf(router: Router, work: Work, incident: IncidentRow, now: Instant): Promise<Moment> {
  const { category, businessCritical, drill } = incident;
  const tallies = new Map<number, number>();
  for (const { level, categories, count, within } of talliesNeeded(incident.ladder, category)) {
    const faults = { categories, since: now - within, most: count };
    tallies.set(level, (await work.store.countExceptions(faults)) + (await work.store.countIncidents(faults)));
  }
  const last = new Map((await work.store.lastTellings(category, now - LOOKS_BACK)).map(row => [row.role, row]));
  return {
    now,
    present: person => isPresent(router, person, now),
    // A drill measures people, not how messages are gathered.
    tellAt: role => (drill ? now : tellingTime(last.get(role) ?? null, now)),
    facts: { category, businessCritical, tallies },
  };
}

function isPresent(router: Router, person: string, now: Instant): boolean {
  const plan = router.reps.get(person);
  return plan !== undefined && !isAbsent(plan, now);
}
