import type { SlaTarget } from '../../model/types.gen.ts';
import type { Router } from '../../policy/router.ts';
import { ALWAYS } from '../../time/calendar.ts';
import { dueAt } from '../../time/due.ts';
import { readDuration } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';

/**
 * When a lead that has been without an owner since `since` has been so for longer than its SLA row allows, in the hours
 * of that row (always, for `calendar: owner`). Null when nothing is promised.
 */
export function unassignedDue(router: Router, sla: string | null, since: Instant): Instant | null {
  const target = router.policy.sla.targets.find(({ id }) => id === sla);
  const longest = readDuration(target?.max_unassigned_age ?? '');
  return target && longest ? dueAt(hoursOf(router, target), since, longest.ms) : null;
}

const hoursOf = (router: Router, { calendar }: SlaTarget) =>
  calendar === undefined || calendar === 'owner' ? ALWAYS : (router.calendars.get(calendar) ?? ALWAYS);
