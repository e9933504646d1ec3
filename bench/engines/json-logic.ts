import { LogicEngine } from 'json-logic-engine';
import type { Lead } from '../workload/leads.ts';
import type { Engine } from './engine.ts';
import { type Plain, plainTests } from './tests.ts';

/** json-logic-engine: one `if` with a branch for each rule, compiled by the engine's `build`. */
export const jsonLogic: Engine<Lead> = set => {
  const branches = set.rules.flatMap((rule, i) => [{ and: plainTests(rule, set).map(written) }, i]);
  return () => {
    const engine = new LogicEngine();
    engine.addMethod('starts', ([text, prefix]: [unknown, string]) => typeof text === 'string' && text.startsWith(prefix), {
      deterministic: true,
    } as never);
    const decide = engine.build({ if: [...branches, -1] }) as (lead: Lead) => number;
    return { prepare: lead => lead, decide };
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
