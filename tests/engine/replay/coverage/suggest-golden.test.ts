import { describe, expect, it } from 'vitest';
import type { PolicyRule } from '../../../../src/engine/model/types.gen.ts';
import { coverageOf } from '../../../../src/engine/replay/coverage/coverage-of.ts';
import { simpleWitness, suggestGolden } from '../../../../src/engine/replay/coverage/suggest-golden.ts';
import { judgeGolden } from '../../../../src/engine/replay/golden.ts';
import { aWideRouter, NOON } from '../stage/a-wide-policy.ts';

const now = Date.parse(NOON);
const router = aWideRouter();
const itemsOf = (of = router) => coverageOf(of, []).items;
const suggest = (id: string, of = router) =>
  itemsOf(of)
    .filter(item => item.id === id)
    .flatMap(item => suggestGolden(of, item, now));
const only = (...rules: PolicyRule[]) => aWideRouter({ rules });
const rule = (id: string, more: Omit<PolicyRule, 'id' | 'layer' | 'assign'>): PolicyRule => ({
  id,
  layer: 'owner',
  assign: { owner: id === 'wanted' ? 'ana' : 'ben' },
  ...more,
});

describe('a suggested golden record', () => {
  it('holds the smallest lead that reaches the rule, and what the engine decides today', () => {
    expect(suggest('france')).toEqual([
      {
        id: 'suggested.rule.france',
        at: '2026-11-02T12:00:00.000Z',
        lead: { country: 'FR' },
        expect: {
          owner: 'cleo',
          team: 'france',
          queue: null,
          layer: 'territory',
          rule: 'france',
          segment: 'unsized',
          sla: 'rest',
          reason: 'picked',
        },
      },
    ]);
  });

  it('stands on both sides of an edge', () => {
    const records = suggest('rule/germany/employees/500');
    expect(records.map(({ lead, expect }) => [lead.employees, expect.rule])).toEqual([
      [499, 'germany'],
      [500, 'rest'],
    ]);
  });

  it('passes as it stands, and really reaches every rule, edge and SLA row', () => {
    const records = itemsOf().flatMap(item => suggestGolden(router, item, now));
    const at = { file: null, line: null, column: null };
    expect(
      judgeGolden(
        router,
        records.map(record => ({ record, at })),
      ).filter(({ ok }) => !ok),
    ).toEqual([]);
    expect(coverageOf(router, records).items.filter(({ reached }) => !reached)).toEqual([]);
  });

  it('takes the lead of another finder, and none that does not reach the rule', () => {
    const [france] = itemsOf().filter(item => item.id === 'france');
    if (!france) throw new Error('the policy has the rule');
    const [mine] = suggestGolden(router, france, now, () => ({ country: 'FR', city: 'Lyon' }));
    expect(mine?.lead).toEqual({ country: 'FR', city: 'Lyon' });
    expect(suggestGolden(router, france, now, () => ({ country: 'DE' }))).toEqual([]);
    expect(suggestGolden(router, france, now, () => null)).toEqual([]);
  });
});

describe('the simple finder', () => {
  const find = (...rules: PolicyRule[]) => simpleWitness(only(...rules), now)('wanted');

  it('steps aside from a rule that takes the lead first, by another of the listed values', () => {
    const first = rule('first', { priority: 9, when: { country: ['AT', 'CH'] } });
    expect(find(first, rule('wanted', { when: { country: ['AT', 'CH', 'DE'] } }))).toEqual({ country: 'DE' });
  });

  it('sets another field where an earlier rule takes what is missing', () => {
    const first = rule('first', { priority: 9, when: { industry: { present: false } } });
    const second = rule('second', { priority: 8, when: { industry: 'finance' } });
    expect(find(first, second, rule('wanted', { when: { country: 'DE' } }))).toEqual({
      country: 'DE',
      industry: 'software',
    });
  });

  it('finds numbers between the bounds of others', () => {
    const low = rule('low', { priority: 9, when: { employees: { lt: 50 } } });
    const high = rule('high', { priority: 9, when: { employees: { gte: 52 } } });
    expect(find(low, high, rule('wanted', { when: { employees: { present: true }, country: 'DE' } }))).toEqual({
      country: 'DE',
      employees: 50,
    });
  });

  it('gets the segment by the fields that make it', () => {
    expect(find(rule('wanted', { when: { segment: 'enterprise', country: 'DE' } }))).toMatchObject({ employees: 1000 });
    expect(find(rule('wanted', { when: { segment: 'smb', country: 'DE' } }))).toMatchObject({
      country: 'DE',
      employees: 0,
    });
  });

  it('leaves the segments that an earlier rule takes', () => {
    const first = rule('first', { priority: 9, when: { segment: ['unsized', 'smb'] } });
    expect(find(first, rule('wanted', { when: { country: 'DE' } }))).toEqual({ country: 'DE', employees: 1000 });
  });

  it('brings along what the source requires', () => {
    const lead = find(rule('wanted', { when: { source: 'demo' } }));
    expect(lead).toMatchObject({ source: 'demo', employees: expect.any(Number), country: expect.any(String) });
  });

  it('knows prefixes, negations and every alternative', () => {
    expect(find(rule('wanted', { when: { city: { prefix: 'New ' } } }))).toEqual({ city: 'new' });
    expect(find(rule('wanted', { when: { domain: { not: 'example.com' } } }))).toEqual({ domain: 'example.net' });
    const first = rule('first', { priority: 9, when: { country: { present: true } } });
    const either = rule('wanted', { when: { any: [{ country: 'DE' }, { city: 'Bonn' }] } });
    expect(find(first, either)).toEqual({ city: 'bonn' });
  });

  it('finds nothing where there is nothing, or no such rule', () => {
    const first = rule('first', { priority: 9, when: { country: 'DE' } });
    expect(find(first, rule('wanted', { when: { country: 'DE', city: 'Bonn' } }))).toBeNull();
    expect(find(first)).toBeNull();
  });
});
