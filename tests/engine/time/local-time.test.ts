import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isLocalDate, isZone, readLocal } from '../../../src/engine/time/local-time.ts';
import { wallText } from '../../../src/engine/time/wall.ts';
import { changesOf, ZONES } from './zones.ts';

const utc = (text: string, zone: string, dateOnlyAt: string | null = null): string | null => {
  const at = readLocal(text, zone, dateOnlyAt);
  return at === null ? null : new Date(at).toISOString();
};

describe('reading a local time', () => {
  it.each([
    ['2026-07-01T09:00', '2026-07-01T07:00:00.000Z'],
    ['2026-07-01 09:00', '2026-07-01T07:00:00.000Z'],
    ['2026-12-01T09:00:30', '2026-12-01T08:00:30.000Z'],
    ['2026-12-01T09:00:30.1239', '2026-12-01T08:00:30.123Z'],
  ])('takes %s in its zone', (text, expected) => {
    expect(utc(text, 'Europe/Berlin')).toBe(expected);
  });

  it('takes a date alone at the stated time, and only with one', () => {
    expect(utc('2026-07-01', 'America/Chicago', '12:00')).toBe('2026-07-01T17:00:00.000Z');
    expect(utc('2026-07-01', 'America/Chicago')).toBeNull();
  });

  it.each(['2026-07-01T09', '2026-02-30T09:00', '2026-07-01T24:00', '2026-07-01T09:00Z', '2026-07-01T09:00+02:00', ''])(
    'refuses %j',
    text => {
      expect(readLocal(text, 'Europe/Berlin', '12:00')).toBeNull();
    },
  );

  it('moves a time in a gap forward, and takes the earlier one in a fold', () => {
    expect(utc('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(utc('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  const landsAsInTemporal = (zone: string, change: number) => {
    for (let minutes = -30 * 60; minutes <= 30 * 60; minutes += 15) {
      const text = wallText(change + minutes * 60_000);
      const expected = Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
      expect([text, readLocal(text, zone, null)]).toEqual([text, expected]);
    }
  };

  it.each(ZONES)('lands where Temporal lands, each quarter of an hour around each change of %s', zone => {
    for (const change of changesOf(zone)) landsAsInTemporal(zone, change);
  });

  it('lands where Temporal lands around the day that Apia left out', () => {
    for (const change of changesOf('Pacific/Apia', '2011-12-01T00:00Z', '2012-01-01T00:00Z')) {
      landsAsInTemporal('Pacific/Apia', change);
    }
  });
});

describe('a zone', () => {
  it.each(['Europe/Berlin', 'europe/berlin', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+5'])(
    'can be %s',
    text => {
      expect(isZone(text)).toBe(true);
    },
  );

  it.each([
    '',
    '+02:00',
    '-0500',
    'Z',
    'Europe/Atlantis',
    'Berlin',
    ' Europe/Berlin',
    'Europe/Berlin\n',
    '2026-01-01T00:00[Europe/Berlin]',
    'constructor',
    '__proto__',
    'toString',
  ])('can not be %j', text => {
    expect(isZone(text)).toBe(false);
  });
});

describe('a local date', () => {
  it('is a date that exists', () => {
    expect(isLocalDate('2024-02-29')).toBe(true);
    expect(isLocalDate('2026-02-29')).toBe(false);
    expect(isLocalDate('2026-02-28T00:00')).toBe(false);
  });
});
