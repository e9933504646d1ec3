import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationText, readDuration } from '../../../src/engine/time/duration.ts';

describe('a duration', () => {
  it.each([
    ['30s', 30_000, 's'],
    ['5m', 300_000, 'm'],
    ['4h', 14_400_000, 'h'],
    ['2d', 172_800_000, 'd'],
  ])('%s has one unit', (text, ms, unit) => {
    expect(readDuration(text)).toEqual({ ms, unit });
  });

  it.each([
    '',
    '5',
    'm',
    '0m',
    '-5m',
    '+5m',
    '1.5h',
    '1h30m',
    '1h 30m',
    '5 m',
    '5M',
    '5ms',
    '5w',
    '05m',
    '99999999999999d',
    '5m\n',
  ])('is not %j', text => {
    expect(readDuration(text)).toBeNull();
  });

  it('may be zero where that is allowed, and still not negative', () => {
    expect(readDuration('0m', { allowZero: true })).toEqual({ ms: 0, unit: 'm' });
    expect(readDuration('-0m', { allowZero: true })).toBeNull();
  });
});

describe('the text of a duration', () => {
  it.each([
    [0, '0s'],
    [250, '250ms'],
    [1_999, '1s'],
    [90_000, '1m 30s'],
    [5_400_000, '1h 30m'],
    [86_400_000, '1d'],
    [90_061_000, '1d 1h 1m 1s'],
    [-90_000, '-1m 30s'],
  ])('of %d ms is %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });

  it('loses nothing of whole seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), seconds => {
        const parts = durationText(seconds * 1000).split(' ');
        expect(parts.reduce((sum, part) => sum + (readDuration(part)?.ms ?? Number.NaN), 0)).toBe(seconds * 1000);
      }),
    );
  });
});
