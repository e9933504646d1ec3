import { parse } from '@marcbachmann/cel-js';
import type { Lead } from '../workload/leads.ts';
import type { Engine } from './engine.ts';
import { type Plain, plainTests } from './tests.ts';

/** What a missing value is in CEL here: an expression that reads an absent variable would be an error. */
const MISSING = {
  country: '',
  state: '',
  postal_code: '',
  industry: '',
  employees: -1,
  source: '',
  product: '',
  email_domain: '',
};

/** CEL: one parsed expression a rule, asked in order. */
export const cel: Engine<Record<string, unknown>> = set => {
  const written = set.rules.map(rule => plainTests(rule, set).map(expression).join(' && '));
  return () => {
    const rules = written.map(text => parse(text));
    return {
      prepare: (lead: Lead) => {
        const known = Object.entries(lead).filter(([, value]) => value !== undefined);
        return { ...MISSING, ...Object.fromEntries(known), employees: BigInt(lead.employees ?? -1) };
      },
      decide: lead => rules.findIndex(rule => rule(lead) === true),
    };
  };
};

function expression(test: Plain): string {
  const all = (values: readonly string[]) => `[${values.map(value => JSON.stringify(value)).join(', ')}]`;
  switch (test.op) {
    case 'one_of':
    case 'listed':
      return `${test.field} in ${all(test.values)}`;
    case 'none_of':
      return `${test.field} != "" && !(${test.field} in ${all(test.values)})`;
    case 'prefix':
      return `${test.field}.startsWith(${JSON.stringify(test.prefix)})`;
    case 'range':
      return `${test.field} >= ${test.from} && ${test.field} < ${test.below}`;
  }
}
