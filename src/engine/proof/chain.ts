import type { LeadKeys } from '../policy/condition.ts';
import type { Router, RulePlan } from '../policy/router.ts';

/** The rules that a lead meets: the first match, and after each `next` the first match of the later layers. */
export function chainOf(router: Router, keys: LeadKeys): RulePlan[] {
  const chain: RulePlan[] = [];
  const end = router.rules.length;
  let rule = router.matcher.first(keys, 0, end);
  while (rule) {
    chain.push(rule);
    rule = rule.otherwise === 'next' ? router.matcher.first(keys, rule.layerEnd, end) : null;
  }
  return chain;
}

/** True when the chain ends without a rule: nothing matched at all, or nothing after a last `next`. */
export function endsOpen(chain: readonly RulePlan[]): boolean {
  const last = chain.at(-1);
  return last === undefined || last.otherwise === 'next';
}
