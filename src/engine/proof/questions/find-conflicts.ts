import { matches } from '../../policy/condition.ts';
import type { Router, RulePlan } from '../../policy/router.ts';
import type { Witness } from '../../model/types.gen.ts';
import { findLead, type Land } from '../search/land.ts';
import { rulesBefore } from '../search/rules-before.ts';
import { type Box, meetBoxes, touch } from '../space/boxes.ts';
import type { Point } from '../space/space.ts';
import { type Seen, witnessOf } from '../witness.ts';

/** Two rules of one layer and priority with different outcomes, and a lead that both would take. */
export interface Conflict {
  /** The lower id: it decides. */
  readonly winner: RulePlan;
  readonly loser: RulePlan;
  readonly witness: Witness;
}

/** All conflicts, in the order of the rules. */
export function findConflicts(land: Land): Conflict[] {
  const { rules } = land.router;
  return rules.flatMap(winner => {
    if (winner.isDefault) return [];
    const rivals = rules.slice(winner.index + 1, winner.rank[1]).filter(rule => rule.outcome !== winner.outcome);
    return rivals.flatMap(loser => conflictOf(land, winner, loser) ?? []);
  });
}

function conflictOf(land: Land, winner: RulePlan, loser: RulePlan): Conflict | null {
  const shared = sharedBoxes(land.rules[winner.index] ?? [], land.rules[loser.index] ?? []);
  if (shared.length === 0) return null;
  const before = rulesBefore(land, winner.rank[0]);
  for (const box of shared) {
    const point = findLead(land, box, before);
    if (point) return { winner, loser, witness: show(land, point, winner, loser) };
  }
  return null;
}

function sharedBoxes(a: readonly Box[], b: readonly Box[]): Box[] {
  return a.flatMap(one => b.filter(other => touch(one, other)).flatMap(other => meetBoxes(one, other) ?? []));
}

function show(land: Land, point: Point, winner: RulePlan, loser: RulePlan): Witness {
  const claim = ([seen]: readonly Seen[]) =>
    seen !== undefined &&
    matches(winner.condition, seen.keys) &&
    matches(loser.condition, seen.keys) &&
    reachesRank(seen, winner);
  return witnessOf(land.space, point, claim, `the conflict of ${winner.id} and ${loser.id}`);
}

/** The lead is decided in the rank of these two: by the lower of them, or by a still lower id. */
const reachesRank = (seen: Seen, rule: Router['rules'][number]): boolean =>
  seen.chain.some(({ index }) => index >= rule.rank[0] && index < rule.rank[1]);
