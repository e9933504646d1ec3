import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, readDate, weekdayOf } from '../../../src/engine/time/civil.ts';

describe('days and dates', () => {
  it('agree with the built-in calendar on each day from year 0 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), day => {
        const date = new Date(day * 86_400_000);
        const text = date.toISOString().slice(0, 10);
        expect(dateText(day)).toBe(text);
        expect(readDate(text)).toBe(day);
        expect((weekdayOf(day) + 1) % 7).toBe(date.getUTCDay());
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-10-00',
    '2026-13-01',
    '2026-1-01',
    '20260101',
    '2100-02-29',
  ])('know no %s', text => {
    expect(readDate(text)).toBeNull();
  });
});
