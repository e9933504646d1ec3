import { describe, expect, it } from 'vitest';
import { overlapOf, readHours } from '../../../src/engine/time/hours.ts';

describe('hours', () => {
  it('are minutes since midnight, up to 24:00', () => {
    expect(readHours('09:00-12:30')).toEqual({ from: 540, to: 750 });
    expect(readHours('00:00-24:00')).toEqual({ from: 0, to: 1440 });
    expect(readHours('23:59-24:00')).toEqual({ from: 1439, to: 1440 });
  });

  it.each([
    '',
    '9:00-12:00',
    '09:00-09:00',
    '12:00-09:00',
    '22:00-06:00',
    '09:00-24:01',
    '24:00-24:00',
    '09:00–12:00',
    '09:60-12:00',
  ])('are not %j', text => {
    expect(readHours(text)).toBeNull();
  });

  it('may touch but not overlap within a day', () => {
    const [early, late, between] = [
      { from: 540, to: 720 },
      { from: 720, to: 900 },
      { from: 700, to: 730 },
    ];
    expect(overlapOf([late, early])).toBeNull();
    expect(overlapOf([late, early, between])).toEqual([early, between]);
    expect(overlapOf([])).toBeNull();
  });
});
