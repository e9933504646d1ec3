import type { Condition, FieldTest } from '../condition.ts';
import type { RulePlan } from '../router.ts';

/** Tests that are all needed for a rule to match. A rule with `any` has one conjunction for each alternative. */
export interface Conjunction {
  /** The rule's place in the order. */
  readonly rule: number;
  readonly tests: readonly FieldTest[];
}

/** Every way in which a rule can match, in the order of the rules. */
export const conjunctionsOf = (rules: readonly RulePlan[]): Conjunction[] =>
  rules.flatMap(({ condition }, rule) => waysOf(condition).map(tests => ({ rule, tests })));

function waysOf(condition: Condition): (readonly FieldTest[])[] {
  if (condition === null) return [[]];
  const { all, any } = condition;
  if (any === null) return all.length ? [all] : [];
  return any.filter(tests => tests.length > 0).map(tests => [...all, ...tests]);
}
