import type { Reason } from '../model/types.gen.ts';
import type { Router, RulePlan, TargetPlan } from '../policy/router.ts';
import type { Moment } from './eligible.ts';
import type { NormalLead } from './normal-lead.ts';
import { type TargetTry, tryTarget } from './try-target.ts';

/** One step on a lead's way: a rule matched, and its targets were tried. */
export interface Step {
  readonly rule: RulePlan;
  readonly tries: readonly { readonly part: 'assign' | 'otherwise'; readonly tried: TargetTry }[];
}

/** Where a lead ends: who takes it, by which rule (null when nothing matched), and why. */
export interface Ending {
  readonly taken: NonNullable<TargetTry['taken']>;
  readonly rule: RulePlan | null;
  readonly reason: Reason;
  readonly steps: readonly Step[];
}

/**
 * Asks the rules: the first match decides; where nobody of its target is eligible, `otherwise` holds; after `next` the
 * later layers are asked as if the rule had not matched; in the end the fallback queue takes the lead.
 */
export function followRules(router: Router, lead: NormalLead, moment: Moment): Ending {
  const steps: Step[] = [];
  const end = router.rules.length;
  let rule = router.matcher.first(lead.keys, 0, end);
  while (rule) {
    const { step, ending } = askRule(router, lead, rule, moment);
    steps.push(step);
    if (ending) return { ...ending, rule, steps };
    rule = rule.otherwise === 'next' ? router.matcher.first(lead.keys, rule.layerEnd, end) : null;
  }
  return fallback(router, steps);
}

type Taken = Pick<Ending, 'taken' | 'reason'>;

function askRule(
  router: Router,
  lead: NormalLead,
  rule: RulePlan,
  moment: Moment,
): { step: Step; ending: Taken | null } {
  const first = tryTarget(router, lead, rule.assign, moment);
  const tries: Step['tries'] = [{ part: 'assign', tried: first }];
  if (first.taken) return { step: { rule, tries }, ending: { taken: first.taken, reason: first.reason } };
  if (rule.otherwise === null || rule.otherwise === 'next') return { step: { rule, tries }, ending: null };
  const second = tryTarget(router, lead, rule.otherwise as TargetPlan, moment);
  const step: Step = { rule, tries: [...tries, { part: 'otherwise', tried: second }] };
  return { step, ending: second.taken && { taken: second.taken, reason: 'otherwise' } };
}

/** Nothing took the lead: it waits in the fallback queue, and the chain's first rule is named. */
function fallback(router: Router, steps: readonly Step[]): Ending {
  const [first] = steps;
  const weightless = first?.tries.some(({ part, tried }) => part === 'assign' && tried.onlyWeightless);
  return {
    taken: { by: 'queue', queue: router.fallback },
    rule: first?.rule ?? null,
    reason: first ? (weightless ? 'no_weight' : 'nobody_eligible') : 'no_rule',
    steps,
  };
}
