import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantText, readInstant } from '../../../src/engine/time/instant.ts';

const YEAR_0 = Date.parse('0000-01-01T00:00:00Z');
const YEAR_9999 = Date.parse('9999-12-31T23:59:59.999Z');

describe('reading an instant', () => {
  it.each([
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02t03:04:05z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02 03:04:05.678Z', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:05.6789999Z', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:05.6+02:00', '2026-01-02T01:04:05.600Z'],
    ['2026-01-02T03:04:05-05:30', '2026-01-02T08:34:05.000Z'],
    ['2026-01-02T03:04:05+23:59', '2026-01-01T03:05:05.000Z'],
    ['2026-01-02T03:04:05-00:00', '2026-01-02T03:04:05.000Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('takes %s', (text, utc) => {
    const at = readInstant(text);
    expect(at === null ? null : instantText(at)).toBe(utc);
  });

  it.each([
    '',
    '2026-01-02',
    '2026-01-02T03:04:05',
    '2026-01-02T03:04Z',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-02T24:00:00Z',
    '2026-01-02T23:60:00Z',
    '2026-06-30T23:59:60Z',
    '2026-01-02T03:04:05+24:00',
    '2026-01-02T03:04:05+02:60',
    '2026-01-02T03:04:05+0200',
    '2026-01-02T03:04:05+02',
    '2026-01-02T03:04:05.Z',
    '2026-01-02T03:04:05,5Z',
    ' 2026-01-02T03:04:05Z',
    '2026-01-02T03:04:05Z\n',
    '2026-01-02T03:04:05Z[UTC]',
    '+002026-01-02T03:04:05Z',
    '2026-1-2T03:04:05Z',
    '٢٠٢٦-01-02T03:04:05Z',
    '1767322800000',
  ])('refuses %j', text => {
    expect(readInstant(text)).toBeNull();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: YEAR_0, max: YEAR_9999 }), at => {
        expect(readInstant(instantText(at))).toBe(at);
      }),
    );
  });

  it('agrees with Temporal on any offset and any number of decimals', () => {
    const arbitrary = fc.record({
      at: fc.integer({ min: YEAR_0, max: YEAR_9999 }),
      minutes: fc.integer({ min: -1439, max: 1439 }),
      tail: fc.stringMatching(/^[0-9]{0,6}$/),
    });
    fc.assert(
      fc.property(arbitrary, ({ at, minutes, tail }) => {
        const size = Math.abs(minutes);
        const [hh, mm] = [Math.floor(size / 60), size % 60].map(n => String(n).padStart(2, '0'));
        const text = `${instantText(at).slice(0, -1)}${tail}${minutes < 0 ? '-' : '+'}${hh}:${mm}`;
        // Temporal rounds down as well, but below the millisecond.
        const nanoseconds = Temporal.Instant.from(text).epochNanoseconds - BigInt(tail.padEnd(6, '0'));
        expect(readInstant(text)).toBe(Number(nanoseconds / 1_000_000n));
      }),
    );
  });
});
