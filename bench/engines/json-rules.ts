import { Engine as RulesEngine } from 'json-rules-engine';
import type { Lead } from '../workload/leads.ts';
import type { Engine } from './engine.ts';
import { type Plain, plainTests } from './tests.ts';

/** json-rules-engine: priorities in the order of the rules; the first event stops the run. */
export const jsonRules: Engine<Record<string, unknown>> = set => {
  const rules = set.rules.map((rule, i) => ({
    conditions: { all: plainTests(rule, set).flatMap(written) },
    event: { type: 'match', params: { rule: i } },
    priority: set.rules.length - i,
  }));
  return () => {
    const engine = new RulesEngine(rules, { allowUndefinedFacts: true });
    engine.addOperator(
      'starts',
      (text: unknown, prefix: string) => typeof text === 'string' && text.startsWith(prefix),
    );
    engine.addOperator('present', (value: unknown) => value !== undefined);
    engine.on('success', () => {
      engine.stop();
    });
    return {
      prepare: (lead: Lead) => ({ ...lead }),
      decide: async lead => ((await engine.run(lead)).events[0]?.params?.rule as number | undefined) ?? -1,
    };
  };
};

function written(test: Plain): { fact: string; operator: string; value: unknown }[] {
  const ask = (operator: string, value: unknown) => ({ fact: test.field, operator, value });
  switch (test.op) {
    case 'one_of':
    case 'listed':
      return [ask('in', test.values)];
    case 'none_of':
      return [ask('present', true), ask('notIn', test.values)];
    case 'prefix':
      return [ask('starts', test.prefix)];
    case 'range':
      return [ask('greaterThanInclusive', test.from), ask('lessThan', test.below)];
  }
}
