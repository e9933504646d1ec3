import type { Witness } from '../../model/types.gen.ts';
import { matches } from '../../policy/condition.ts';
import type { RulePlan } from '../../policy/router.ts';
import { findLead, type Land } from '../search/land.ts';
import { rulesBefore } from '../search/rules-before.ts';
import { type Box, meetBoxes, touch } from '../space/boxes.ts';
import { type Claim, easyPoint, witnessOf } from '../witness.ts';

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
  return land.ranks.flatMap(rank =>
    rules.slice(rank.from, rank.to).flatMap(winner => {
      if (winner.isDefault) return [];
      const others = rank.touching(land.rules[winner.index] ?? []).filter(index => index > winner.index);
      const rivals = others.flatMap(index => rules[index] ?? []).filter(rule => rule.outcome !== winner.outcome);
      return rivals.flatMap(loser => conflictOf(land, winner, loser) ?? []);
    }),
  );
}

function conflictOf(land: Land, winner: RulePlan, loser: RulePlan): Conflict | null {
  const shared = sharedBoxes(land.rules[winner.index] ?? [], land.rules[loser.index] ?? []);
  if (shared.length === 0) return null;
  const both = claimOf(winner, loser);
  const before = rulesBefore(land, winner.rank[0], shared);
  for (const box of shared) {
    const point = easyPoint(land.space, box, both) ?? findLead(land, box, before);
    const what = `the conflict of ${winner.id} and ${loser.id}`;
    if (point) return { winner, loser, witness: witnessOf(land.space, point, both, what) };
  }
  return null;
}

function sharedBoxes(a: readonly Box[], b: readonly Box[]): Box[] {
  return a.flatMap(one => b.filter(other => touch(one, other)).flatMap(other => meetBoxes(one, other) ?? []));
}

/** Both match, and the lead comes as far as their rank: one of them decides there, or a still lower id. */
const claimOf =
  (winner: RulePlan, loser: RulePlan): Claim =>
  ([seen]) =>
    seen !== undefined &&
    matches(winner.condition, seen.keys) &&
    matches(loser.condition, seen.keys) &&
    seen.chain.some(({ index }) => index >= winner.rank[0] && index < winner.rank[1]);
