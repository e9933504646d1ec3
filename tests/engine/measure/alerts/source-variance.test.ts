import { describe, expect, it } from 'vitest';
import type { DayTally } from '../../../../src/engine/measure/tallies.ts';
import { DAY, lookOf } from '../stage/facts.ts';

const LAST = Date.UTC(2026, 10, 1);

/** Four weeks and the day that is judged; `of` changes single days of single sources. */
const days = (of: (day: number, source: string) => Partial<DayTally> = () => ({})): DayTally[] =>
  Array.from({ length: 29 }, (_, i) => i).flatMap(i =>
    ['demo', 'partner'].map(source => ({
      at: LAST - (28 - i) * DAY,
      source,
      leads: 100 + (i % 3),
      mismatched: 0,
      timed: 100,
      logMiddle: 4 + (i % 5) / 100,
      logSpread: 1,
      ...of(i, source),
    })),
  );

const look = (all: readonly DayTally[], more = {}) => lookOf('source-variance', { days: all }, more);

describe('source-variance fires', () => {
  it('when a source is served three times as late as in the last four weeks', () => {
    const late = days((day, source) => (day === 28 && source === 'partner' ? { logMiddle: 4.02 + Math.log(3) } : {}));
    const seen = look(late);
    expect(seen).toMatchObject({ state: 'firing', threshold: 3.5 });
    expect(seen.value).toBeGreaterThan(8);
    expect(seen.says).toBe('Leads of partner were assigned unusually late (8.8 standard deviations).');
  });

  it('when a source slowly brings fewer and fewer of the leads', () => {
    const fading = days((day, source) => (source === 'demo' && day > 18 ? { leads: 60 } : {}));
    expect(look(fading)).toMatchObject({
      state: 'firing',
      says: expect.stringContaining('demo brings fewer of the leads than it used to.'),
    });
  });
});

describe('source-variance stays silent', () => {
  it('on days like all others', () => {
    expect(look(days())).toMatchObject({ state: 'quiet', says: 'Every source is as usual.' });
  });

  it('on a bad day of few leads', () => {
    const few = days(day => (day === 28 ? { logMiddle: 9, timed: 12, leads: 12 } : {}));
    expect(look(few)).toMatchObject({ state: 'not_enough_data', value: null });
  });

  it('on the one lead that a rare source brings on a day of few', () => {
    const rare = days((day, source) => ({ leads: source === 'partner' ? 1 : day === 28 ? 29 : 999 }));
    expect(look(rare).says).toBe('Every source is as usual.');
  });

  it('without a past', () => {
    expect(look([])).toMatchObject({ state: 'not_enough_data', expected_false_alarms_per_week: 0 });
    expect(look(days().filter(({ at }) => at > LAST - 5 * DAY))).toMatchObject({ state: 'not_enough_data' });
  });

  it('on leads without a known source', () => {
    expect(look(days().map(day => ({ ...day, source: null })))).toMatchObject({ inputs: { sources: [] } });
  });

  it('but for 0.035 false alarms a week and source', () => {
    expect(look(days()).expected_false_alarms_per_week / 2).toBeCloseTo(7 * (1 / 494 + 0.000465), 3);
  });
});
