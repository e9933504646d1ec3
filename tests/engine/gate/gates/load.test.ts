import { describe, expect, it } from 'vitest';
import { gate } from '../../../../src/engine/gate/gates/load.ts';
import type { Governance, Rep, RepLoad } from '../../../../src/engine/model/types.gen.ts';
import { aPolicy, aRouter } from '../../replay/stage/a-policy.ts';
import { aChange, firstRelease, WHOLE, withImpact } from '../stage/a-change.ts';

const carrying = (load: Partial<RepLoad>, governance: Governance | null = WHOLE, rep: Partial<Rep> = {}) => {
  const reps = aPolicy().reps.map(each => (each.id === 'ana' ? { ...each, ...rep } : each));
  const base = { kind: 'policy' as const, router: aRouter({ governance, reps }), findings: [] };
  const input = withImpact(aChange(0, governance), { load: [{ rep: 'ana', before: 100, after: 100, ...load }] });
  return gate({ ...input, base });
};

describe('the gate load', () => {
  it('fires when a rep would carry more than the limit of their former load', () => {
    expect(carrying({ after: 121 })).toMatchObject({
      outcome: 'block',
      says: 'ana would go from 100 to 121 leads, 121% and over 120%.',
      next: expect.stringContaining('others'),
    });
  });

  it('fires for a rep of the base who had nothing', () => {
    expect(carrying({ before: 0, after: 30 })).toMatchObject({
      outcome: 'block',
      says: 'ana would go from 0 to 30 leads.',
    });
  });

  it('fires over the capacity that the base gives, in one day or open at once', () => {
    const rep = { capacity: { per_day: 5, open: 8 } };
    expect(carrying({ after: 101, most_in_a_day: 6 }, WHOLE, rep).says).toBe(
      'ana would get 6 leads in one day, over a capacity of 5.',
    );
    expect(carrying({ after: 101, most_open: 9 }, WHOLE, rep).says).toBe(
      'ana would have 9 leads open, over a capacity of 8.',
    );
    expect(carrying({ after: 101, most_in_a_day: 5, most_open: 8 }, WHOLE, rep).outcome).toBe('pass');
  });

  it('fires on what is missing: governance, the limit, or the report of this plan', () => {
    expect(carrying({}, null).outcome).toBe('block');
    expect(carrying({}, { limits: { moved: '10%' } })).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining('limits.load'),
    });
    expect(gate({ ...aChange(0, WHOLE), impact: { kind: 'none', why: 'none was named.' } }).outcome).toBe('block');
    expect(gate({ ...aChange(), base: { kind: 'unreadable', why: 'it does not compile.' } }).outcome).toBe('block');
  });

  it('stays silent at the limit itself, and where the load falls', () => {
    expect(carrying({ after: 120 }).outcome).toBe('pass');
    expect(carrying({ after: 20, most_in_a_day: 9 }, WHOLE, { capacity: { per_day: 5 } }).outcome).toBe('pass');
  });

  it('stays silent below the floor, where shares say nothing', () => {
    expect(carrying({ before: 2, after: 24 }).outcome).toBe('pass');
    expect(carrying({ before: 2, after: 25 }).outcome).toBe('block');
  });

  it('stays silent for people without a former load: new ones, and those who come back', () => {
    expect(carrying({ rep: 'zoe', before: 0, after: 90 }).outcome).toBe('pass');
    expect(carrying({ before: 0, after: 90 }, WHOLE, { active: false }).outcome).toBe('pass');
  });

  it('stays silent at the first release of all, and says so', () => {
    expect(gate(firstRelease(aChange()))).toMatchObject({ outcome: 'pass', says: expect.stringContaining('first') });
  });
});
