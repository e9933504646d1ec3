import { describe, expect, it } from 'vitest';
import { governanceDigest, namesPlan, planHash, planOf } from '../../../src/engine/replay/plan.ts';
import { aRouter } from './stage/a-policy.ts';
import { EVALUATOR, HISTORY } from './stage/replayed.ts';

const base = aRouter({ governance: { limits: { moved: '10%' } } });
const head = aRouter({ governance: { limits: { moved: '90%' } } });
const plan = planOf({ base, head, history: HISTORY, evaluator: EVALUATOR });

describe('a plan', () => {
  it('is five digests, the governance being the base’s', () => {
    expect(plan).toEqual({
      base: base.release,
      head: head.release,
      history: HISTORY,
      evaluator: EVALUATOR,
      governance: governanceDigest(base),
    });
    expect(governanceDigest(base)).not.toBe(governanceDigest(head));
  });

  it('has nulls where there is nothing: no base, no head, no history, no governance', () => {
    const parts = { history: null, evaluator: EVALUATOR };
    expect(planOf({ base: null, head: null, ...parts })).toMatchObject({ base: null, head: null, governance: null });
    expect(planOf({ base: aRouter(), head, ...parts }).governance).toBeNull();
  });

  it('has one hash, whatever the order of its keys, and another for any other digest', () => {
    const { base: first, ...rest } = plan;
    expect(planHash({ ...rest, base: first })).toBe(planHash(plan));
    for (const key of ['base', 'head', 'history', 'evaluator', 'governance'] as const)
      expect(planHash({ ...plan, [key]: null })).not.toBe(planHash(plan));
  });

  it('is named by its hash or by its digests', () => {
    expect(namesPlan(planHash(plan), plan)).toBe(true);
    expect(namesPlan({ ...plan }, plan)).toBe(true);
    expect(namesPlan({ ...plan, history: null }, plan)).toBe(false);
    expect(namesPlan(EVALUATOR, plan)).toBe(false);
  });
});
