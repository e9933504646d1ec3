import type { Lead } from '../workload/leads.ts';
import type { Engine } from './engine.ts';
import { type Plain, plainTests } from './tests.ts';

/** JavaScript generated from the rules: one `if` a rule, a Set for each list. */
export const ifChain: Engine<Lead> = set => {
  const names = new Map([...set.lists.values()].map((values, i) => [values, `list${i}`]));
  const conditions = set.rules.map(rule =>
    plainTests(rule, set)
      .map(test => written(test, names))
      .join(' && '),
  );
  const source = conditions.map((condition, i) => `if (${condition}) return ${i};`).join('\n');
  return () => {
    const sets = [...set.lists.values()].map(values => new Set(values));
    const consts = sets.map((_, i) => `const list${i} = sets[${i}];`).join('\n');
    const make = new Function('sets', `${consts}\nreturn lead => {\n${source}\nreturn -1;\n}`) as (
      sets: readonly Set<string>[],
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
      return `${names.get(test.values)}.has(${value})`;
    case 'prefix':
      return `${value} !== undefined && ${value}.startsWith(${JSON.stringify(test.prefix)})`;
    case 'range':
      return `${value} >= ${test.from} && ${value} < ${test.below}`;
  }
}
