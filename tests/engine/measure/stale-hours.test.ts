import { describe, expect, it } from 'vitest';
import { type CountedHour, hourOf, staleHours } from '../../../src/engine/measure/stale-hours.ts';
import { DAY, HOUR, MINUTE } from '../../../src/engine/time/units.ts';

const NOON = Date.UTC(2026, 10, 2, 12);
const [TEN, ELEVEN] = [NOON - 2 * HOUR, NOON - HOUR];
const counted = (at: number, more: Partial<CountedHour> = {}): CountedHour => ({
  ...{ at, countedAt: NOON, book: 'today', open: 0 },
  ...more,
});
const stale = (hours: readonly CountedHour[], now = NOON, touched: readonly number[] = []) =>
  staleHours({ from: TEN, to: NOON, counted: hours, touched: new Set(touched), book: 'today' }, now);

describe('hours to be counted', () => {
  it('are those that never were, the latest first, and not the one that lasts', () => {
    expect(stale([])).toEqual([ELEVEN, TEN]);
    expect(stale([counted(TEN)])).toEqual([ELEVEN]);
  });

  it('are none when all are counted and settled', () => {
    expect(stale([counted(TEN), counted(ELEVEN)], NOON + 30 * DAY)).toEqual([]);
  });

  it('are those to whose leads something happened, and those counted by other promises', () => {
    expect(stale([counted(TEN), counted(ELEVEN)], NOON, [TEN])).toEqual([TEN]);
    expect(stale([counted(TEN), counted(ELEVEN, { book: 'of last week' })])).toEqual([ELEVEN]);
  });

  it('are those with open leads, after ten minutes, and after an hour for each day that is past', () => {
    const open = [counted(TEN), counted(ELEVEN, { open: 1 })];
    expect(stale(open, NOON + 10 * MINUTE - 1)).toEqual([]);
    expect(stale(open, NOON + 10 * MINUTE)).toEqual([ELEVEN]);
    const late = NOON + 10 * DAY;
    const again = (ago: number) => stale([counted(TEN), counted(ELEVEN, { open: 1, countedAt: late - ago })], late);
    expect([again(9 * HOUR), again(11 * HOUR)]).toEqual([[], [ELEVEN]]);
  });

  it('begin on the hour', () => {
    expect(hourOf(NOON + 59 * MINUTE)).toBe(NOON);
    expect(hourOf(NOON)).toBe(NOON);
  });
});
