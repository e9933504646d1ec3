import type { Lead } from '../workload/leads.ts';
import type { RuleSet } from '../workload/rules.ts';
import type { Engine } from './engine.ts';
import { type Plain, plainTests } from './tests.ts';

/** What anybody would write first: one rule after another. It shares no code with the others and judges their answers. */
export const linearScan: Engine<Lead> = set => {
  const written = set.rules.map(rule => plainTests(rule, set));
  return () => {
    const sets = setsOf(set);
    const rules = written.map(tests => tests.map(test => holds(test, sets)));
    return { prepare: lead => lead, decide: lead => rules.findIndex(tests => tests.every(test => test(lead))) };
  };
};

const setsOf = ({ lists }: RuleSet): Map<readonly string[], Set<string>> =>
  new Map([...lists.values()].map(values => [values, new Set(values)]));

function holds(test: Plain, lists: ReadonlyMap<readonly string[], Set<string>>): (lead: Lead) => boolean {
  const { field } = test;
  switch (test.op) {
    case 'one_of':
      return lead => test.values.includes(lead[field] as string);
    case 'none_of':
      return lead => lead[field] !== undefined && !test.values.includes(lead[field] as string);
    case 'listed': {
      const set = lists.get(test.values) ?? new Set<string>();
      return lead => set.has(lead[field] as string);
    }
    case 'prefix':
      return lead => (lead[field] as string | undefined)?.startsWith(test.prefix) ?? false;
    case 'range':
      return lead => {
        const value = lead[field] as number | undefined;
        return value !== undefined && value >= test.from && value < test.below;
      };
  }
}
