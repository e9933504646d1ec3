import type { Lead } from '../workload/leads.ts';
import type { Engine } from './engine.ts';
import { type Plain, plainTests } from './tests.ts';

/** JavaScript generated from the rules: one `if` a rule, a Set for each list. */
export const ifChain: Engine<Lead> = set => {
  const names = new Map([...set.lists].map(([name, values]) => [values, name]));
  const conditions = set.rules.map(rule => plainTests(rule, set).map(test => written(test, names)).join(' && '));
  const source = conditions.map((condition, i) => `if (${condition}) return ${i};`).join('\n');
  return () => {
    const sets = Object.fromEntries([...set.lists].map(([name, values]) => [name, new Set(values)]));
    const make = new Function('sets', `return lead => {\n${source}\nreturn -1;\n}`) as (
      sets: Record<string, Set<string>>,
    ) => (lead: Lead) => number;
    return { prepare: lead => lead, decide: make(sets) };
  };
};

function written(test: Plain, names: ReadonlyMap<readonly string[], string>): string {
  const value = `lead.${test.field}`;
  switch (test.op) {
    case 'one_of':
      return `(${test.values.map(one => `${value} === ${JSON.stringify(one)}`).join(' || ')})`;
    case 'none_of':
      return [`${value} !== undefined`, ...test.values.map(one => `${value} !== ${JSON.stringify(one)}`)].join(' && ');
    case 'listed':
      return `sets[${JSON.stringify(names.get(test.values))}].has(${value})`;
    case 'prefix':
      return `${value} !== undefined && ${value}.startsWith(${JSON.stringify(test.prefix)})`;
    case 'range':
      return `${value} >= ${test.from} && ${value} < ${test.below}`;
  }
}
