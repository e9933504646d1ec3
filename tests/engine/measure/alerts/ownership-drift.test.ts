import { describe, expect, it } from 'vitest';
import { DAY, lookOf, NINE } from '../stage/facts.ts';

const days = (mismatched: (i: number) => number, leads = 100) =>
  Array.from({ length: 28 }, (_, i) => ({
    at: NINE - (28 - i) * DAY,
    source: 'demo',
    leads,
    mismatched: mismatched(i),
    timed: 0,
    logMiddle: null,
    logSpread: null,
  }));

const look = (owned: number, gone: number, of = days(() => 2)) => lookOf('ownership-drift', { owned, gone, days: of });

describe('ownership-drift fires', () => {
  it('when open leads lie with people who are gone', () => {
    expect(look(100, 3)).toMatchObject({
      state: 'firing',
      value: 0.03,
      threshold: 0.01,
      says: '3 of 100 open leads (3 %) lie with somebody who is gone.',
    });
  });

  it('when people move more and more leads because they landed wrong', () => {
    expect(
      look(
        100,
        0,
        days(i => (i < 18 ? 2 : 6)),
      ),
    ).toMatchObject({
      state: 'firing',
      says: expect.stringContaining('People move more leads than they used to.'),
    });
  });
});

describe('ownership-drift stays silent', () => {
  it('when everybody is there and corrections are as usual', () => {
    expect(look(100, 0)).toMatchObject({ state: 'quiet', value: 0 });
  });

  it('on one lead, which the sweep moves', () => {
    expect(look(50, 1)).toMatchObject({ state: 'quiet' });
  });

  it('on one lead that a person moves in a shop of twenty a day', () => {
    const one = days(i => Number(i === 27), 20);
    expect(look(20, 0, one)).toMatchObject({ state: 'quiet', says: expect.not.stringContaining('move more') });
  });

  it('when fewer leads are moved than before', () => {
    expect(
      look(
        100,
        0,
        days(i => (i < 18 ? 6 : 1)),
      ),
    ).toMatchObject({ state: 'quiet' });
  });

  it('on too little to tell', () => {
    expect(look(5, 2, [])).toMatchObject({ state: 'not_enough_data', expected_false_alarms_per_week: 0 });
  });
});
