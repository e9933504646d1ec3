import { ZenEngine } from '@gorules/zen-engine';
import type { Field, Lead } from '../workload/leads.ts';
import type { Engine } from './engine.ts';
import { type Plain, plainTests } from './tests.ts';

const FIELDS: readonly Field[] = [
  'country',
  'state',
  'postal_code',
  'industry',
  'employees',
  'source',
  'product',
  'email_domain',
];

/** GoRules zen: a decision table whose first hit counts, with one row a rule. Missing values are null. */
export const zen: Engine<Record<string, unknown>> = set => {
  const rows = set.rules.map((rule, i) => {
    const cells = plainTests(rule, set).map(test => [test.field, written(test)] as const);
    return {
      _id: String(i),
      ...Object.fromEntries(FIELDS.map(field => [field, ''])),
      ...Object.fromEntries(cells),
      rule: String(i),
    };
  });
  const table = {
    hitPolicy: 'first',
    inputs: FIELDS.map(field => ({ id: field, name: field, field })),
    outputs: [{ id: 'rule', name: 'rule', field: 'rule' }],
    rules: rows,
  };
  const decision = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'table', name: 'table', type: 'decisionTableNode', position: { x: 1, y: 0 }, content: table },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  };
  const content = Buffer.from(JSON.stringify(decision));
  return () => {
    const loaded = new ZenEngine().createDecision(content);
    return {
      prepare: (lead: Lead) => Object.fromEntries(FIELDS.map(field => [field, lead[field] ?? null])),
      decide: async lead => ((await loaded.evaluate(lead)).result as { rule?: number } | null)?.rule ?? -1,
    };
  };
};

function written(test: Plain): string {
  switch (test.op) {
    case 'one_of':
    case 'listed':
      return test.values.map(value => JSON.stringify(value)).join(', ');
    case 'none_of':
      return `$ != null and $ not in [${test.values.map(value => JSON.stringify(value)).join(', ')}]`;
    case 'prefix':
      return `$ != null and startsWith($, ${JSON.stringify(test.prefix)})`;
    case 'range':
      return `$ != null and $ >= ${test.from} and $ < ${test.below}`;
  }
}
