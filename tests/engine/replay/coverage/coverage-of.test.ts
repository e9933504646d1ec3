import { describe, expect, it } from 'vitest';
import type { CoverageItem } from '../../../../src/engine/replay/coverage/coverage-items.ts';
import { coverageOf } from '../../../../src/engine/replay/coverage/coverage-of.ts';
import { aRecord, aWideRouter } from '../stage/a-wide-policy.ts';

const router = aWideRouter();
const cover = (...records: ReturnType<typeof aRecord>[]) => coverageOf(router, records);
const item = (kind: CoverageItem['kind'], id: string, ...records: ReturnType<typeof aRecord>[]) =>
  cover(...records).items.find(found => found.kind === kind && found.id === id);

describe('the coverage of a rule', () => {
  it('names the records that the rule decides', () => {
    const records = [aRecord('paris', { country: 'FR' }), aRecord('wien', { country: 'AT', employees: 10 })];
    expect(item('rule', 'france', ...records)).toEqual({
      kind: 'rule',
      id: 'france',
      reached: true,
      by: ['paris'],
      decided_by: ['paris'],
    });
  });

  it('tells apart the rules that only stand in a chain, behind one that passes on', () => {
    const record = aRecord('owned', { country: 'FR', account_owner: 'ben' });
    expect(item('rule', 'account', record)).toMatchObject({ by: ['owned'], decided_by: ['owned'] });
    expect(item('rule', 'france', record)).toMatchObject({ reached: true, by: ['owned'], decided_by: [] });
    expect(cover(record).counts.rule).toEqual({ total: 6, reached: 2, percent: 33.3, decided: 1 });
  });

  it('is none behind a rule that does not pass on, and none for a lead that waits for a field', () => {
    expect(item('rule', 'france', aRecord('big', { country: 'FR', domain: 'acme.com' }))).toMatchObject({
      reached: false,
    });
    expect(cover(aRecord('waits', { country: 'FR', source: 'demo' })).counts.rule.reached).toBe(0);
  });

  it('counts a rule that ends in its other target, and takes the state of the record', () => {
    const earlier = { state: { leads: { x: { earlier: ['cleo', 'dan'] } } } };
    const record = { ...aRecord('all-had-it', { id: 'x', country: 'FR' }), ...earlier };
    expect(item('rule', 'france', record)).toMatchObject({ decided_by: ['all-had-it'] });
  });
});

describe('the coverage of a band edge', () => {
  const german = (employees: number, more: object = {}) =>
    aRecord(`de-${employees}`, { country: 'DE', employees, source: 'content', ...more });

  it('needs a record right at each side', () => {
    const id = 'rule/germany/employees/500';
    expect(item('edge', id, german(499), german(501))).toMatchObject({ reached: false, below: ['de-499'], above: [] });
    expect(item('edge', id, german(499), german(500))).toMatchObject({
      reached: true,
      by: ['de-499', 'de-500'],
      owner: 'germany',
      field: 'employees',
      value: 500,
    });
  });

  it('does not count a record that another test keeps out on both sides', () => {
    const id = 'rule/germany/employees/500';
    const italian = aRecord('it-500', { country: 'IT', employees: 500 });
    const taken = german(500, { domain: 'acme.com' });
    const waiting = german(500, { source: 'demo' });
    expect(item('edge', id, italian, taken, waiting)).toMatchObject({ above: [] });
  });

  it('holds for segments too, which a lead gets even while it waits', () => {
    const records = [999, 1000].map(employees => aRecord(`s${employees}`, { employees, source: 'demo' }));
    expect(item('edge', 'segment/enterprise/employees/1000', ...records)).toMatchObject({ reached: true });
  });
});

describe('the coverage of an SLA row', () => {
  it('names the records that get the row', () => {
    const records = [aRecord('large', { employees: 1000, source: 'content' }), aRecord('small', {})];
    expect(item('sla', 'large', ...records)).toEqual({ kind: 'sla', id: 'large', reached: true, by: ['large'] });
    expect(cover().counts.sla).toEqual({ total: 2, reached: 0, percent: 0 });
  });
});

describe('the percentage', () => {
  it('is 100 where there is nothing to reach, and rounded down elsewhere', () => {
    const bare = aWideRouter({
      rules: [],
      segments: [{ id: 'smb', default: true }],
      sla: { targets: [], quarters: [] },
    });
    const { rule, edge, sla } = coverageOf(bare, []).counts;
    expect([rule, edge, sla].map(({ percent }) => percent)).toEqual([100, 100, 100]);
    const four = cover(
      ...['FR', 'IT'].map(country => aRecord(country, { country, account_owner: 'ben', domain: 'x.com' })),
    );
    expect(four.counts.rule).toMatchObject({ reached: 3, percent: 50 });
    expect(cover(aRecord('a', { employees: 1000 }), aRecord('b', { employees: 999 })).counts.edge.percent).toBe(33.3);
  });
});
