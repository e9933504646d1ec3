import { describe, expect, it } from 'vitest';
import { widths } from '../../../../src/engine/measure/alerts/conflict-spike.ts';
import { poissonTail } from '../../../../src/engine/measure/numbers/poisson.ts';
import { DAY, HOUR, lookOf, MINUTE, NINE } from '../stage/facts.ts';

/** Eight weeks of hours, each with so many leads and conflicts. */
const past = (leads: number, conflicts: number, weeks = 8) =>
  Array.from({ length: weeks * 168 }, (_, i) => ({ at: NINE - (i + 1) * HOUR, source: 'demo', leads, conflicts }));

const moments = (n: number, within: number) =>
  Array.from({ length: n }, (_, i) => NINE - 1 - Math.floor((i * within) / n));

/** `perHour` leads an hour all day long, and some conflicts within a time. */
const facts = (perHour: number, conflicts: readonly number[], hours = past(100, 20)) => ({
  hours,
  conflicts,
  received: new Map(widths(15 * MINUTE).map(width => [width, Math.round((perHour * width) / HOUR)])),
});

const look = (seen: ReturnType<typeof facts>, more = {}) => lookOf('conflict-spike', seen, more);

describe('conflict-spike fires', () => {
  it('when far more leads are claimed twice than at this hour of the last eight weeks', () => {
    expect(look(facts(100, moments(20, 15 * MINUTE)))).toMatchObject({
      state: 'firing',
      value: 20,
      threshold: 5,
      says: '20 of 25 leads of the last 15 min were claimed by two rules; 5 are usual at this hour.',
      inputs: { window: 15 * MINUTE, expected: 5, weeks: 8 },
    });
  });

  it('on what is rare only over a wider window, and says which one it used', () => {
    const rare = past(100, 1);
    expect(look(facts(100, moments(30, 4 * HOUR), rare))).toMatchObject({
      state: 'firing',
      inputs: { window: 8 * HOUR, expected: 8 },
    });
  });

  it('where no conflict was ever seen', () => {
    expect(look(facts(100, moments(5, 10 * MINUTE), past(100, 0)))).toMatchObject({
      state: 'firing',
      says: expect.stringContaining('0 are usual'),
    });
  });

  it('at the threshold alone, while there is no past to compare with', () => {
    expect(look(facts(100, moments(5, 10 * MINUTE), []))).toMatchObject({
      state: 'firing',
      says: expect.stringContaining('not two past weeks'),
    });
  });
});

describe('conflict-spike stays silent', () => {
  it('on what is usual at this hour', () => {
    expect(look(facts(100, moments(8, 15 * MINUTE)))).toMatchObject({ state: 'quiet', value: 8 });
  });

  it('when ten times the leads bring ten times the conflicts', () => {
    expect(look(facts(1000, moments(50, 15 * MINUTE)))).toMatchObject({ state: 'quiet', inputs: { expected: 50 } });
  });

  it('below the least count, however unlikely', () => {
    expect(look(facts(100, moments(4, 10 * MINUTE), past(100, 0)))).toMatchObject({ state: 'quiet' });
  });

  it('on too few leads', () => {
    expect(look(facts(0, []))).toMatchObject({ state: 'not_enough_data' });
  });

  it('about as often as it says: one in ten thousand looks', () => {
    expect(look(facts(100, [])).expected_false_alarms_per_week).toBeCloseTo((7 * DAY * 1e-4) / (15 * MINUTE), 10);
    expect(look(facts(100, []), { window: '1h' }).expected_false_alarms_per_week * 60).toBeCloseTo(1, 1);
  });
});

describe('a tripling is found', () => {
  /** The chance that three times what is expected makes a count that is one in ten thousand. */
  const power = (expected: number): number => {
    let least = 5;
    while (poissonTail(expected, least) > 1e-4) least += 1;
    return poissonTail(3 * expected, least);
  };

  it.each([
    [2, 0.08],
    [5, 0.43],
    [20, 1],
  ])('where %i are expected, in %f of all cases', (expected, share) => {
    expect(power(expected)).toBeCloseTo(share, 1);
  });
});
