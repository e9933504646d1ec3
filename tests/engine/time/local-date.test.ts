import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { localDate, localDay } from '../../../src/engine/time/local-date.ts';
import { changesOf, momentsAround, ZONES } from './zones.ts';

const said = (zone: string, at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

describe('the local date', () => {
  it.each(ZONES)('is what Temporal says around each change of %s from 2024 to 2027', zone => {
    for (const at of changesOf(zone).flatMap(momentsAround)) expect(localDate(zone, at)).toBe(said(zone, at));
  });

  it('is what Temporal says at any time of a century', () => {
    const at = fc.integer({ min: Date.parse('1950-01-01T00:00Z'), max: Date.parse('2050-01-01T00:00Z') });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), at, (zone, instant) => {
        expect(localDate(zone, instant)).toBe(said(zone, instant));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out the day that Apia left out', () => {
    const changes = changesOf('Pacific/Apia', '2011-12-01T00:00Z', '2012-01-15T00:00Z');
    expect(changes).toHaveLength(1);
    const [at = 0] = changes;
    expect(localDate('Pacific/Apia', at - 1)).toBe('2011-12-29');
    expect(localDate('Pacific/Apia', at)).toBe('2011-12-31');
  });

  it('turns at midnight of the zone, not of the machine', () => {
    const midnight = Date.parse('2026-07-01T00:00:00+05:30');
    expect(localDate('Asia/Kolkata', midnight - 1)).toBe('2026-06-30');
    expect(localDate('Asia/Kolkata', midnight)).toBe('2026-07-01');
    expect(localDay('Asia/Kolkata', midnight) - localDay('Asia/Kolkata', midnight - 1)).toBe(1);
  });
});
