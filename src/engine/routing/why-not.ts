import { type FieldTest, holds } from '../policy/condition.ts';
import type { Router, RulePlan } from '../policy/router.ts';
import type { Ending } from './follow-rules.ts';
import type { NormalLead } from './normal-lead.ts';

/** Why a rule did not take a lead. */
export type WhyNot =
  | { readonly rule: string; readonly why: 'unknown_rule' }
  | { readonly rule: string; readonly why: 'it_did' }
  | {
      readonly rule: string;
      readonly why: 'test_failed';
      readonly field: string;
      readonly needs: string;
      readonly has: string | number | null;
    }
  | { readonly rule: string; readonly why: 'no_alternative_holds' }
  | { readonly rule: string; readonly why: 'nobody_eligible' }
  | { readonly rule: string; readonly why: 'waits_for_field' }
  | { readonly rule: string; readonly why: 'beaten'; readonly by: string };

/** The first thing that stood between a lead and a rule. */
export function whyNotRule(router: Router, lead: NormalLead, ending: Ending, id: string): WhyNot {
  const rule = router.rules.find(each => each.id === id);
  if (!rule) return { rule: id, why: 'unknown_rule' };
  if (ending.reason === 'missing_field') return { rule: id, why: 'waits_for_field' };
  const failed = firstFailed(rule, lead);
  if (failed) return testFailed(router, lead, id, failed);
  const { condition } = rule;
  if (condition?.any && !condition.any.some(tests => tests.length > 0 && tests.every(test => holds(test, lead.keys))))
    return { rule: id, why: 'no_alternative_holds' };
  const asked = ending.steps.some(step => step.rule === rule);
  if (asked && ending.rule === rule && ending.reason !== 'nobody_eligible' && ending.reason !== 'no_weight')
    return { rule: id, why: 'it_did' };
  if (asked) return { rule: id, why: 'nobody_eligible' };
  return { rule: id, why: 'beaten', by: ending.rule?.id ?? '' };
}

const firstFailed = (rule: RulePlan, lead: NormalLead): FieldTest | undefined =>
  rule.condition?.all.find(test => !holds(test, lead.keys));

function testFailed(router: Router, lead: NormalLead, rule: string, test: FieldTest): WhyNot {
  const field = [...router.slots.of].find(([, slot]) => slot === test.slot)?.[0] ?? '';
  return { rule, why: 'test_failed', field, needs: testInWords(test), has: lead.values[test.slot] ?? null };
}

const MOST_NAMED = 8;

/** A test in words that a person uses: `one of DE, AT`, `200 or more`, `not missing`. */
export function testInWords(test: FieldTest): string {
  switch (test.op) {
    case 'in':
      return test.list === null ? named(test.keys) : `a value of the list ${test.list}`;
    case 'not_in':
      return `a value other than ${named(test.keys)}`;
    case 'range':
      if (test.from === -Infinity) return `at most ${test.to}`;
      return test.to === Infinity ? `at least ${test.from}` : `${test.from} to ${test.to}`;
    case 'prefix':
      return `a value that begins with ${named(new Set(test.prefixes))}`;
    case 'present':
      return test.present ? 'any value' : 'no value';
  }
}

function named(keys: ReadonlySet<string | number>): string {
  const shown = [...keys].slice(0, MOST_NAMED).join(', ');
  const rest = keys.size > MOST_NAMED ? ` and ${keys.size - MOST_NAMED} more` : '';
  return keys.size === 1 ? shown : `one of ${shown}${rest}`;
}
