import { matches } from '../../policy/condition.ts';
import type { RulePlan } from '../../policy/router.ts';
import type { Witness } from '../../model/types.gen.ts';
import type { Blocker } from '../search/cover.ts';
import { findLead, type Land } from '../search/land.ts';
import { rulesBefore } from '../search/rules-before.ts';
import { meetBoxes, touch } from '../space/boxes.ts';
import type { Point } from '../space/space.ts';
import { type Seen, witnessOf } from '../witness.ts';

/** A rule that stands in no lead's chain. */
export interface Shadow {
  readonly rule: RulePlan;
  /** The rules that take its leads, together all of them; none when its own tests can't all hold. */
  readonly shadowers: readonly RulePlan[];
  /** Some lead goes elsewhere than this rule would send it. */
  readonly differs: boolean;
  /** A lead that the rule would take, going elsewhere if any does; null when it matches none. */
  readonly witness: Witness | null;
}

/** Every rule that decides nothing, but for those in `known`. */
export function findShadows(land: Land, known: ReadonlySet<string>): Shadow[] {
  const dead = land.router.rules.filter(rule => !known.has(rule.id) && !decidesSome(land, rule));
  return dead.map(rule => shadowOf(land, rule));
}

function decidesSome(land: Land, rule: RulePlan): boolean {
  const before = rulesBefore(land, rule.index);
  return (land.rules[rule.index] ?? []).some(box => findLead(land, box, before) !== null);
}

function shadowOf(land: Land, rule: RulePlan): Shadow {
  const taken: { by: RulePlan; point: Point }[] = [];
  for (const by of land.router.rules.slice(0, rule.index)) {
    if (by.layerIndex !== rule.layerIndex && by.otherwise === 'next') continue;
    const point = leadOfBoth(land, by, rule);
    if (point) taken.push({ by, point });
  }
  const telling = taken.find(({ by }) => by.outcome !== rule.outcome) ?? taken[0];
  return {
    rule,
    shadowers: taken.map(({ by }) => by),
    differs: taken.some(({ by }) => by.outcome !== rule.outcome),
    witness: telling ? show(land, telling.point, telling.by, rule) : null,
  };
}

/** A lead that `rule` matches and that `by` takes. */
function leadOfBoth(land: Land, by: RulePlan, rule: RulePlan): Point | null {
  let before: Blocker[] | null = null;
  for (const one of land.rules[by.index] ?? [])
    for (const other of land.rules[rule.index] ?? []) {
      const box = touch(one, other) ? meetBoxes(one, other) : null;
      if (!box) continue;
      before ??= rulesBefore(land, by.index);
      const point = findLead(land, box, before);
      if (point) return point;
    }
  return null;
}

function show(land: Land, point: Point, by: RulePlan, rule: RulePlan): Witness {
  const claim = ([seen]: readonly Seen[]) =>
    seen !== undefined &&
    matches(rule.condition, seen.keys) &&
    seen.chain.some(each => each.index === by.index) &&
    !seen.chain.some(each => each.index === rule.index);
  return witnessOf(land.space, point, claim, `the shadow of ${by.id} on ${rule.id}`);
}
