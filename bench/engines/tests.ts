import type { Field } from '../workload/leads.ts';
import type { Rule, RuleSet } from '../workload/rules.ts';

/** A test of the workload in plain parts, for engines with a language of their own. */
export type Plain =
  | { readonly field: Field; readonly op: 'one_of' | 'none_of' | 'listed'; readonly values: readonly string[] }
  | { readonly field: Field; readonly op: 'prefix'; readonly prefix: string }
  | { readonly field: Field; readonly op: 'range'; readonly from: number; readonly below: number };

/** The tests of one rule, in their written order. */
export function plainTests({ when }: Rule, { lists }: RuleSet): Plain[] {
  return Object.entries(when).map(([name, test]): Plain => {
    const field = name as Field;
    if (typeof test === 'string') return { field, op: 'one_of', values: [test] };
    if (Array.isArray(test)) return { field, op: 'one_of', values: test };
    if ('not' in test) return { field, op: 'none_of', values: test.not };
    if ('list' in test) return { field, op: 'listed', values: lists.get(test.list) ?? [] };
    if ('prefix' in test) return { field, op: 'prefix', prefix: test.prefix };
    return { field, op: 'range', from: test.gte ?? -Infinity, below: test.lt ?? Infinity };
  });
}
