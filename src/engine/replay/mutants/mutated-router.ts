import type { Policy } from '../../model/types.gen.ts';
import { Desk } from '../../policy/compile/desk.ts';
import { knownLists } from '../../policy/compile/lists.ts';
import { compileRule, compileRules, orderRules } from '../../policy/compile/rules.ts';
import { compileSegments } from '../../policy/compile/segments.ts';
import { linearMatcher } from '../../policy/linear-matcher.ts';
import { Places } from '../../policy/places.ts';
import type { Router, RulePlan } from '../../policy/router.ts';
import { applyMutant } from './apply-mutant.ts';
import type { Mutant } from './mutant.ts';

/**
 * The router of a mutant; null when the language refuses it. Compiling a whole policy is the slow part of judging
 * mutants, so only what the mutant changes is compiled again. The release stays that of the original: a mutant must be
 * told from it by what it decides.
 */
export function mutatedRouter(base: Router, mutant: Mutant): Router | null {
  const policy = applyMutant(base.policy, mutant);
  const desk = new Desk(policy, new Places());
  const parts = changedParts(base, policy, mutant, desk);
  return desk.findings.length > 0 ? null : { ...base, policy, ...parts };
}

function changedParts(base: Router, policy: Policy, { kind, at }: Mutant, desk: Desk): Partial<Router> {
  const lists = knownLists(desk);
  switch (at.group) {
    case 'segment':
      return { segments: compileSegments(desk, lists) };
    case 'list':
      return { segments: compileSegments(desk, lists), ...asked(compileRules(desk, lists)) };
    case 'rule': {
      const others = base.rules.filter(rule => rule.id !== at.id);
      if (kind === 'drop_rule') return asked(orderRules(others));
      const changed = policy.rules.filter(rule => rule.id === at.id).map(rule => compileRule(desk, lists, rule));
      return asked(orderRules([...others, ...changed]));
    }
  }
}

const asked = (rules: readonly RulePlan[]) => ({ rules, matcher: linearMatcher(rules) });
