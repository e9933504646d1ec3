import { describe, expect, it } from 'vitest';
import { hourOfWeek, hourText } from '../../../src/engine/time/hour-of-week.ts';

const at = (text: string) => hourOfWeek(Date.parse(text));

describe('the hour of the week', () => {
  it('begins on Monday 00:00 UTC and ends on Sunday', () => {
    expect([at('2026-11-02T00:00:00Z'), at('2026-11-02T00:59:59.999Z'), at('2026-11-08T23:30:00Z')]).toEqual([
      0, 0, 167,
    ]);
    expect(at('2026-11-03T01:30:00+02:00')).toBe(23);
  });

  it('holds before 1970 too', () => {
    expect([at('1969-12-29T00:00:00Z'), at('1969-12-28T23:59:59Z'), at('1970-01-01T00:00:00Z')]).toEqual([0, 167, 72]);
  });

  it('is told as a day and an hour', () => {
    expect([hourText(0), hourText(34), hourText(167)]).toEqual([
      'Monday 00:00 UTC',
      'Tuesday 10:00 UTC',
      'Sunday 23:00 UTC',
    ]);
  });
});
