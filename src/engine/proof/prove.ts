import type { Router } from '../policy/router.ts';
import { type Budget, Meter, OverBudget } from './budget.ts';
import type { Proof } from './proof.ts';
import { findBrokenInvariants } from './questions/find-broken-invariants.ts';
import { findConflicts } from './questions/find-conflicts.ts';
import { findDeadSegments, findDeadTargets } from './questions/find-dead-promises.ts';
import { findDuplicates } from './questions/find-duplicates.ts';
import { findGaps } from './questions/find-gaps.ts';
import { findShadows } from './questions/find-shadows.ts';
import { conditionsOf, planInvariants } from './questions/invariant-conditions.ts';
import { layOut } from './search/land.ts';

const NOTHING_PROVED: Proof = {
  verdict: 'not_proven',
  conflicts: [],
  duplicates: [],
  shadows: [],
  deadSegments: [],
  deadTargets: [],
  gaps: [],
  brokenInvariants: [],
};

/** Asks every question about a policy, over all leads that there could be. A question over budget is left open. */
export function provePolicy(router: Router, budget: Budget): Proof {
  const meter = new Meter(budget);
  let verdict: Proof['verdict'] = 'proved';
  function ask<Answer>(question: () => readonly Answer[]): readonly Answer[] {
    try {
      return question();
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      verdict = 'not_proven';
      return [];
    }
  }
  const [land] = ask(() => [layOut(router, meter)]);
  if (!land) return NOTHING_PROVED;
  const conflicts = ask(() => findConflicts(land));
  const duplicates = ask(() => findDuplicates(land));
  const shadows = ask(() => findShadows(land, new Set(duplicates.map(({ copy }) => copy.id))));
  const deadSegments = ask(() => findDeadSegments(land));
  const deadTargets = ask(() => findDeadTargets(land));
  const gaps = ask(() => findGaps(land));
  const brokenInvariants = ask(() => {
    const planned = planInvariants(router);
    if (planned.length === 0) return [];
    return findBrokenInvariants(layOut(router, meter, conditionsOf(router, planned)), planned);
  });
  return { verdict, conflicts, duplicates, shadows, deadSegments, deadTargets, gaps, brokenInvariants };
}
