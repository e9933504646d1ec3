import { describe, expect, it } from 'vitest';
import { riskOf } from '../../../../src/engine/gate/risk/risk-of.ts';
import type { RiskInput } from '../../../../src/engine/gate/risk/term.ts';
import { finding } from '../../../../src/engine/model/finding.ts';
import { validatorOf } from '../../../../src/engine/model/schemas.ts';
import type { Governance, Impact, RiskWeights } from '../../../../src/engine/model/types.gen.ts';
import { aPolicy, aRouter } from '../../replay/stage/a-policy.ts';
import { aChange, counts, NOW, WHOLE } from '../stage/a-change.ts';

const EVERY: RiskWeights = {
  ...{ moved: 40, protected: 30, sla_worse: 20, overload: 20, not_proven: 25, uncovered: 10, high_volume: 10 },
};

/** A proved change of which `french` in 100 leads move. */
function risky(french: number, impact: Partial<Impact> = {}, governance: Partial<Governance> = {}): RiskInput {
  const input = aChange(french, { ...WHOLE, weights: EVERY, ...governance });
  if (input.base.kind !== 'policy' || !input.head.router || input.impact.kind === 'none') throw new Error('staged');
  const report = { ...input.impact.impact, proof: 'proved' as const, ...impact };
  return { base: input.base.router, head: input.head.router, impact: report, newFindings: [], now: NOW };
}
const term = (input: RiskInput, name: keyof RiskWeights) => riskOf(input).terms.find(each => each.term === name);

describe('the risk of a change', () => {
  it('is the sum of named terms, each with its number and its sentence', () => {
    const risk = riskOf(risky(4));
    expect(risk).toMatchObject({ score: 16, tier: 'low' });
    expect(risk.terms.map(({ term, value, weight, score }) => [term, value, weight, score])).toEqual([
      ['moved', 0.4, 40, 16],
      ['protected', 0, 30, 0],
      ['sla_worse', 0, 20, 0],
      ['overload', 0, 20, 0],
      ['not_proven', 0, 25, 0],
      ['uncovered', 0, 10, 0],
      ['high_volume', 0, 10, 0],
    ]);
    expect(risk.terms.every(({ says }) => says)).toBe(true);
    expect(validatorOf('impact')({ ...risky(4).impact, risk })).toBe(true);
  });

  it('is capped at 100, and rounded to the nearest integer, halves up', () => {
    expect(riskOf(risky(5, {}, { weights: { moved: 5000 } })).score).toBe(100);
    expect(riskOf(risky(5, {}, { weights: { moved: 41 } })).score).toBe(21);
    expect(riskOf(risky(5, {}, { weights: { moved: 40.9 } })).score).toBe(20);
  });

  it('picks the highest tier that begins at or below it, in whatever order they are written', () => {
    const tiers = [...(WHOLE.tiers ?? [])].reverse();
    const tier = (moved: number) => riskOf(risky(10, {}, { tiers, weights: { moved } })).tier;
    expect([29, 30, 59, 60, 100].map(tier)).toEqual(['low', 'medium', 'medium', 'high', 'high']);
    expect(riskOf(risky(1, {}, { tiers: [{ id: 'high', from: 60, approvals: [] }] })).tier).toBeNull();
  });

  it('is not rated without weights, and has no tier without tiers', () => {
    const { weights, tiers, ...bare } = WHOLE;
    expect(weights && tiers).toBeDefined();
    const rated = (governance: Governance | null) => riskOf({ ...risky(5), base: aRouter({ governance }) });
    expect(rated(null)).toEqual({ score: null, tier: null, terms: [] });
    expect(rated({ ...bare, ...(tiers ? { tiers } : {}) })).toEqual({ score: null, tier: null, terms: [] });
    expect(rated({ ...bare, weights: { moved: 40 } })).toMatchObject({ score: 20, tier: null });
  });

  it('reads weights and tiers of the base alone', () => {
    const input = risky(5);
    const head = aRouter({ ...input.head.policy, governance: { ...WHOLE, weights: {} } });
    expect(riskOf({ ...input, head })).toEqual(riskOf(input));
  });
});

describe('its term', () => {
  const none = { rule_only: 0, sla_only: 0, unreadable: 0 };

  it('moved grows with the share of past leads up to the limit; cascades don’t count', () => {
    const value = (direct: number, cascade = 0) =>
      term(risky(0, { leads: { ...counts(1000, direct, 0, cascade), ...none } }), 'moved')?.value;
    expect([0, 50, 100, 900].map(n => value(n))).toEqual([0, 0.5, 1, 1]);
    expect(value(0, 900)).toBe(0);
    expect(term(risky(1, {}, { limits: {} }), 'moved')?.value).toBe(1);
    expect(term(risky(0, {}, { limits: { moved: '0%' } }), 'moved')?.value).toBe(0);
  });

  it('moved reads the exact diff without past leads, and counts in full without one', () => {
    const leads = { ...counts(0, 0), ...none };
    const side = { rule: null, assign: { queue: 'unrouted' } };
    const move = { from: side, to: side, share: 0.05, share_exact: '1/20', witness: {} };
    expect(term(risky(0, { leads, moves: [move] }), 'moved')?.value).toBe(0.5);
    expect(term(risky(0, { leads, proof: 'not_proven' }), 'moved')?.value).toBe(1);
  });

  it('protected counts as soon as one lead of a protected place moves, or one could', () => {
    const places = { protected: [{ source: 'demo', segment: 'smb', moved: '3%' }] };
    expect(term(risky(1, {}, places), 'protected')).toMatchObject({
      value: 1,
      says: '1 lead of demo × smb would move',
    });
    expect(term(risky(0, {}, places), 'protected')?.value).toBe(0);
    const side = { rule: null, assign: { queue: 'unrouted' } };
    const move = { from: side, to: side, share: 0.05, share_exact: '1/20', witness: { source: 'demo' } };
    expect(term(risky(0, { moves: [move] }, places), 'protected')?.value).toBe(1);
  });

  it('sla_worse counts when a promise gets slower', () => {
    const targets = aPolicy().sla.targets.map(row => ({ ...row, assignment: { breach: '9h' } }));
    const input = risky(0);
    const head = aRouter({ ...input.head.policy, sla: { targets, quarters: [] } });
    expect([term(input, 'sla_worse')?.value, term({ ...input, head }, 'sla_worse')?.value]).toEqual([0, 1]);
    const cell = { source: 'demo', segment: 'smb', ...counts(9, 0), touched: 1, slower: 1 };
    expect(term(risky(0, { cells: [cell] }), 'sla_worse')?.says).toBe('1 past lead is promised less');
  });

  it('overload counts when somebody would carry too much', () => {
    const load = [{ rep: 'ana', before: 100, after: 130 }];
    expect([term(risky(0, { load }), 'overload')?.value, term(risky(0, { load: [] }), 'overload')?.value]).toEqual([
      1, 0,
    ]);
  });

  it('not_proven counts until the exact diff is proved', () => {
    expect(term(risky(0, { proof: 'not_proven' }), 'not_proven')).toMatchObject({ value: 1, score: 25 });
  });

  it('uncovered counts new leads without a rule, and when nobody compared', () => {
    const found = finding('uncovered-leads', null, { says: 'a', why: 'b' }, { level: 'warning' });
    const other = finding('unused-list', null, { says: 'a', why: 'b' }, { level: 'warning' });
    const value = (newFindings: RiskInput['newFindings']) => term({ ...risky(0), newFindings }, 'uncovered')?.value;
    expect([value([found, other]), value([other]), value(null)]).toEqual([1, 0, 1]);
  });

  it('high_volume counts in an hour that is much busier than the usual one', () => {
    const hours = new Array<number>(168).fill(0).fill(40, 8, 18);
    hours[9] = 90;
    const value = (time: string, more = hours) =>
      term({ ...risky(0, { hours: more }), now: Date.parse(time) }, 'high_volume')?.value;
    expect([value('2026-11-02T09:59:59Z'), value('2026-11-02T10:00:00Z'), value('2026-11-03T09:00:00Z')]).toEqual([
      1, 0, 0,
    ]);
    const few = hours.map(n => n / 10);
    expect(value('2026-11-02T09:00:00Z', few)).toBe(0);
  });

  it('high_volume adds nothing in a report, which knows no clock, and counts where the hours are not known', () => {
    expect(term({ ...risky(0), now: null }, 'high_volume')?.value).toBe(0);
    const { hours, ...rest } = risky(0).impact;
    expect(hours).toHaveLength(168);
    expect(term({ ...risky(0), impact: rest }, 'high_volume')?.value).toBe(1);
  });
});
