import type { Router } from '../../engine/policy/router.ts';
import { isAbsent } from '../../engine/routing/eligible.ts';
import type { Instant } from '../store/rows.ts';

/** Whether somebody can hold leads at all: working hours and capacity aside. */
export type Presence = 'here' | 'away' | 'inactive' | 'unknown';

/** By the rules and the overrides that are in force. */
export function presenceOf(router: Router, rep: string, now: Instant): Presence {
  const plan = router.reps.get(rep);
  if (!plan) return 'unknown';
  if (plan.rep.active === false) return 'inactive';
  return isAbsent(plan, now) ? 'away' : 'here';
}
