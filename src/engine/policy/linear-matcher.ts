import { matches } from './condition.ts';
import type { Matcher, RulePlan } from './router.ts';

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
