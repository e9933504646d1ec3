import { LogicEngine } from 'json-logic-engine';
import type { Lead } from '../workload/leads.ts';
import type { Engine } from './engine.ts';
import { type Plain, plainTests } from './tests.ts';

/** Rules a function: V8 doesn't optimise the long function that one `if` for all rules becomes. */
const TOGETHER = 5;

/** json-logic-engine: `if`s with a branch for each rule, compiled by the engine's `build`, asked one after another. */
export const jsonLogic: Engine<Lead> = set => {
  const branches = set.rules.map((rule, i) => [{ and: plainTests(rule, set).map(written) }, i]);
  const parts = branches.flatMap((_, i) => (i % TOGETHER ? [] : [branches.slice(i, i + TOGETHER).flat()]));
  return () => {
    const engine = new LogicEngine();
    engine.addMethod(
      'starts',
      ([text, prefix]: [unknown, string]) => typeof text === 'string' && text.startsWith(prefix),
      {
        deterministic: true,
      } as never,
    );
    const asked = parts.map(part => engine.build({ if: [...part, -1] }) as (lead: Lead) => number);
    return {
      prepare: lead => lead,
      decide: lead => {
        for (const ask of asked) {
          const found = ask(lead);
          if (found >= 0) return found;
        }
        return -1;
      },
    };
  };
};

function written(test: Plain): unknown {
  const value = { var: test.field };
  switch (test.op) {
    case 'one_of':
      return test.values.length === 1 ? { '===': [value, test.values[0]] } : { in: [value, test.values] };
    case 'listed':
      return { in: [value, test.values] };
    case 'none_of':
      return { and: [{ '!!': [value] }, { '!': [{ in: [value, test.values] }] }] };
    case 'prefix':
      return { starts: [value, test.prefix] };
    case 'range':
      return { and: [{ '!==': [value, null] }, { '>=': [value, test.from] }, { '<': [value, test.below] }] };
  }
}
