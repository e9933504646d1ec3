import { canonicalJson } from '../../model/canonical-json.ts';
import type { FieldTest } from '../../policy/condition.ts';
import type { Router, RulePlan } from '../../policy/router.ts';
import type { Coverage } from './coverage-items.ts';

export interface ChangedRule {
  readonly id: string;
  readonly change: 'new' | 'changed';
}

/**
 * The rules of the head that the base lacks, or has with another layer, priority, test or outcome; without a base, all.
 * A test changes with the list that it names; the order of values, comments and stewards change nothing.
 */
export function changedRules(base: Router | null, head: Router): ChangedRule[] {
  const before = new Map((base?.rules ?? []).map(rule => [rule.id, meaningOf(base, rule)]));
  return head.rules.flatMap(rule => {
    const was = before.get(rule.id);
    if (was === meaningOf(head, rule)) return [];
    return [{ id: rule.id, change: was === undefined ? ('new' as const) : ('changed' as const) }];
  });
}

/** The new and changed rules that no golden record of the head reaches. */
export function uncoveredChanges(base: Router | null, head: Router, coverage: Coverage): ChangedRule[] {
  const reached = new Set(coverage.items.flatMap(item => (item.kind === 'rule' && item.reached ? [item.id] : [])));
  return changedRules(base, head).filter(rule => !reached.has(rule.id));
}

/** One text for all that a rule means to a lead. */
function meaningOf(router: Router | null, { layer, priority, isDefault, outcome, condition }: RulePlan): string {
  const fields = new Map([...(router?.slots.of ?? [])].map(([field, slot]) => [slot, field]));
  const told = (tests: readonly FieldTest[]) => tests.map(test => testText(test, fields)).sort();
  const when = condition && { all: told(condition.all), any: condition.any?.map(told) ?? null };
  return canonicalJson({ layer, priority, isDefault, outcome, when });
}

function testText(test: FieldTest, fields: ReadonlyMap<number, string>): string {
  const field = fields.get(test.slot) ?? '';
  switch (test.op) {
    case 'in':
    case 'not_in':
      return canonicalJson([field, test.op, [...test.keys].map(canonicalJson).sort()]);
    case 'range':
      return canonicalJson([field, test.op, String(test.from), String(test.to)]);
    case 'prefix':
      return canonicalJson([field, test.op, [...test.prefixes].sort()]);
    case 'present':
      return canonicalJson([field, test.op, test.present]);
  }
}
