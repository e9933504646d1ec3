import { describe, expect, it } from 'vitest';
import { maturity } from '../../../../src/engine/measure/papers/maturity/maturity.ts';
import { aRouter, DAY, leads, MINUTE } from '../stage/facts.ts';
import { noFacts } from './quarter.ts';

const AT = Date.UTC(2026, 11, 1);
const live = { live: 1, rollbackReady: false };

/** So many leads on each day of the last four weeks, assigned at once and answered in time. */
const good = leads(280, i => ({ id: `l${i}`, receivedAt: AT - 28 * DAY + i * 60 * MINUTE }));

describe('the level of maturity', () => {
  it('is 0 before anything is live', () => {
    expect(maturity(aRouter(), noFacts(), { live: 0, rollbackReady: false }, [], AT).level).toBe(0);
  });

  it('is 1 when rules are live and nothing is measured', () => {
    const { level, levels } = maturity(aRouter(), noFacts(), live, [], AT);
    expect(level).toBe(1);
    expect(levels[1]?.steps.map(({ holds }) => holds)).toEqual([false, false, null, null]);
  });

  it('does not skip a level: steps of a higher one count for nothing alone', () => {
    const drills = [{ at: AT - DAY, passed: true }];
    const { level, levels } = maturity(aRouter(), noFacts({ leads: good, drills }), live, [], AT);
    expect(levels[2]?.steps[0]).toMatchObject({ name: 'drills are passed', holds: true });
    expect(levels[1]?.steps.map(({ holds }) => holds)).toEqual([true, false, true, true]);
    expect(level).toBe(1);
  });

  it('rests on the 28 days before the moment alone', () => {
    const past = good.map(lead => ({ ...lead, receivedAt: lead.receivedAt - 40 * DAY }));
    const { levels } = maturity(aRouter(), noFacts({ leads: past }), live, [], AT);
    expect(levels[1]?.steps[0]).toMatchObject({ holds: false, says: expect.stringContaining('0 leads in 28 days') });
  });
});
