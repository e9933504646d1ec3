import { type LeadKeys, matches } from './condition.ts';
import type { RulePlan } from './router.ts';

/** Finds rules for a lead. How it looks is its own matter; what it finds is fixed by the order of the rules. */
export interface Matcher {
  /** The first rule at or after `from`, and before `to`, that the lead matches; null when none does. */
  first(keys: LeadKeys, from: number, to: number): RulePlan | null;
}

/** Asks one rule after another: the plain meaning of the language. */
export function linearMatcher(rules: readonly RulePlan[]): Matcher {
  return {
    first(keys, from, to) {
      for (let index = from; index < to; index += 1) {
        const rule = rules[index];
        if (rule && matches(rule.condition, keys)) return rule;
      }
      return null;
    },
  };
}
