import type { Router, RulePlan } from '../policy/router.ts';
import type { NormalLead } from './normal-lead.ts';

/** A rule that matches the lead as well, and why the winner came before it. */
export interface Beaten {
  readonly rule: string;
  readonly layer: string;
  readonly by: 'earlier_layer' | 'higher_priority' | 'default_is_last' | 'lower_id';
}

/** Every rule that matches and was not asked, or asked in vain, before the winner's place in the order. */
export function beatenRules(router: Router, lead: NormalLead, winner: RulePlan): Beaten[] {
  const beaten: Beaten[] = [];
  const end = router.rules.length;
  for (let rule = router.matcher.first(lead.keys, winner.index + 1, end); rule; ) {
    beaten.push({ rule: rule.id, layer: rule.layer, by: reason(winner, rule) });
    rule = router.matcher.first(lead.keys, rule.index + 1, end);
  }
  return beaten;
}

function reason(winner: RulePlan, rule: RulePlan): Beaten['by'] {
  if (rule.layer !== winner.layer) return 'earlier_layer';
  if (rule.isDefault) return 'default_is_last';
  return rule.priority < winner.priority ? 'higher_priority' : 'lower_id';
}
