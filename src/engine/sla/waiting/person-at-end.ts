import { byteOrder } from '../../model/place.ts';
import type { Router } from '../../policy/router.ts';
import { isAbsent } from '../../routing/eligible.ts';
import type { Instant } from '../../time/instant.ts';

/**
 * The person who takes what a queue could not place: the one whom `on_expiry` names; if that one is away or inactive, the
 * keeper role's people in their order, then anybody of another role. Should all be away, the first who is active. An
 * inactive rep never; null when there is nobody.
 */
export function personAtEnd(router: Router, queue: string, named: string | null, now: Instant): string | null {
  const { roles } = router.policy.escalation;
  const keeper = router.queues.get(queue)?.keeper ?? '';
  const keepers = Object.hasOwn(roles, keeper) ? (roles[keeper]?.people ?? []) : [];
  const others = Object.keys(roles)
    .sort(byteOrder)
    .flatMap(role => roles[role]?.people ?? []);
  const people = [...(named === null ? [] : [named]), ...keepers, ...others].flatMap(id => router.reps.get(id) ?? []);
  const active = people.filter(({ rep }) => rep.active !== false);
  return (active.find(plan => !isAbsent(plan, now)) ?? active[0])?.rep.id ?? null;
}
