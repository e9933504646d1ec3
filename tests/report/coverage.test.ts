import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/engine/replay/coverage/coverage-items.ts';
import { coverageOf } from '../../src/engine/replay/coverage/coverage-of.ts';
import { coverageText } from '../../src/report/coverage.ts';
import { aRouter } from '../engine/replay/stage/a-policy.ts';
import { aRecord } from '../engine/replay/stage/a-wide-policy.ts';

describe('coverage in a terminal', () => {
  it('tells first what no record reaches, then the counts', () => {
    const records = [aRecord('berlin', { country: 'DE', employees: 999 })];
    expect(coverageText(coverageOf(aRouter(), records))).toBe(`no golden record reaches
  rule france
  edge of the segment enterprise between employees 999 and 1000: no record with 1000
  SLA row large

rules      1 of 2 reached (50%)
band edges 0 of 1 reached (0%)
SLA rows   1 of 2 reached (50%)
`);
  });

  it('is three lines when all is reached', () => {
    const records = [999, 1000].flatMap(employees =>
      ['DE', 'FR'].map(country => aRecord(`${country}-${employees}`, { country, employees, source: 'demo' })),
    );
    expect(coverageText(coverageOf(aRouter(), records)).split('\n')).toHaveLength(4);
  });

  it('names the sides of an edge that nobody stands on, and rules that stand in a chain only', () => {
    const edge = { kind: 'edge', id: 'e', part: 'rule', owner: 'r', field: 'f', value: 5, reached: false } as const;
    const none = { total: 0, reached: 0, percent: 100 };
    const coverage: Coverage = {
      items: [{ ...edge, by: [], below: [], above: [] }],
      counts: { rule: { total: 2, reached: 2, percent: 100, decided: 1 }, edge: none, sla: none },
    };
    expect(coverageText(coverage)).toContain('between f 4 and 5: no record with 4, none with 5\n');
    expect(coverageText(coverage)).toContain('(100%); 1 decide a record, the others stand in a chain only\n');
  });

  it('stays short and harmless with many rules of any name', () => {
    const items = Array.from({ length: 50 }, (_, i) => ({
      kind: 'rule' as const,
      id: `\u001b[31m${i}`,
      reached: false,
      by: [],
      decided_by: [],
    }));
    const none = { total: 50, reached: 0, percent: 0 };
    const text = coverageText({ items, counts: { rule: { ...none, decided: 0 }, edge: none, sla: none } });
    expect(text).toContain('rule \\u001b[31m39\n  and 10 more\n');
    expect(text).not.toContain('\u001b');
  });
});
