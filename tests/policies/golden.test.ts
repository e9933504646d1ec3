import { describe, expect, it } from 'vitest';
import type { GoldenRecord } from '../../src/engine/model/types.gen.ts';
import { readPolicy } from '../../src/engine/policy/read-policy.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import { judgeGolden } from '../../src/engine/replay/golden.ts';
import { readGolden } from '../../src/engine/replay/read-golden.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';

function read(rules: string, golden: string) {
  const { router } = readPolicy(readRulesFolder(rules));
  if (!router) throw new Error(`${rules} does not compile`);
  return { router, ...readGolden(readRulesFolder(golden)) };
}

describe.each([
  ['the shipped policy', 'rules', 'tests/golden'],
  ['event-saas', 'tests/policies/event-saas/rules', 'tests/policies/event-saas/golden'],
  ['olist', 'tests/policies/olist/rules', 'tests/policies/olist/golden'],
  ['x-education', 'tests/policies/x-education/rules', 'tests/policies/x-education/golden'],
])('the golden records of %s', (_, rules, golden) => {
  const { router, records, findings } = read(rules, golden);

  it('can be read', () => {
    expect(findings).toEqual([]);
    expect(records.length).toBeGreaterThan(0);
  });

  it('all get the decision that is written for them', () => {
    const failed = judgeGolden(router, records).filter(({ ok }) => !ok);
    expect(failed.map(({ id, expected, got }) => ({ id, expected, got }))).toEqual([]);
  });

  it('each expect where the lead goes', () => {
    const vague = records.filter(
      ({ record: { expect: e } }) => !(e.owner || e.team || e.queue || e.rule || e.reason || e.due),
    );
    expect(vague.map(({ record }) => record.id)).toEqual([]);
  });
});

describe('the golden records of the shipped policy reach', () => {
  const { router, records } = read('rules', 'tests/golden');
  const wanted = records.map(({ record }) => record);
  const expected = (key: 'rule' | 'layer' | 'queue' | 'sla') => new Set(wanted.map(({ expect: e }) => e[key] ?? null));

  it('every layer, queue and SLA row', () => {
    expect(router.layers.filter(layer => !expected('layer').has(layer))).toEqual([]);
    expect([...router.queues.keys()].filter(queue => !expected('queue').has(queue))).toEqual([]);
    expect(router.policy.sla.targets.map(({ id }) => id).filter(id => !expected('sla').has(id))).toEqual([]);
  });

  it('every rule but the plain rows of the spreadsheet', () => {
    const rules = router.rules.map(({ id }) => id).filter(id => !id.startsWith('named.'));
    expect(rules.filter(id => !expected('rule').has(id))).toEqual([]);
  });

  it('every segment from every source', () => {
    expect(cellsOf(router).filter(cell => !wanted.some(record => isOf(record, cell)))).toEqual([]);
  });

  it('every reason that this policy can give: each lead has a rule, and no member weight 0', () => {
    expect([...new Set(wanted.flatMap(({ expect: e }) => e.reason ?? []))].sort()).toEqual([
      'account_owner',
      'missing_field',
      'nobody_eligible',
      'otherwise',
      'owner',
      'picked',
      'queued_by_rule',
    ]);
  });
});

interface Cell {
  readonly source: string;
  readonly segment: string;
}

const cellsOf = ({ policy }: Router): Cell[] =>
  policy.sources.flatMap(source => policy.segments.map(segment => ({ source: source.id, segment: segment.id })));

const isOf = ({ lead, expect: wanted }: GoldenRecord, { source, segment }: Cell): boolean =>
  lead['source'] === source && wanted.segment === segment;
