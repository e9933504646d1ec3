import { describe, expect, it } from 'vitest';
import { ALWAYS, type CalendarDefinition, compileCalendar } from '../../../src/engine/time/calendar.ts';
import { dueAt } from '../../../src/engine/time/due.ts';
import { elapsed } from '../../../src/engine/time/elapsed.ts';
import { isOpen } from '../../../src/engine/time/is-open.ts';
import { nextOpening } from '../../../src/engine/time/next-opening.ts';

const HOUR = 3_600_000;
const BERLIN: CalendarDefinition = {
  id: 'berlin',
  zone: 'Europe/Berlin',
  hours: {
    mon: ['13:00-18:00', '09:00-12:00'],
    tue: ['09:00-18:00'],
    wed: ['09:00-18:00'],
    thu: ['09:00-18:00'],
    fri: ['09:00-18:00'],
  },
  holidays: ['2026-12-24', '2026-12-25'],
  overrides: { '2026-12-24': ['09:00-12:00'] },
};
const berlin = compileCalendar(BERLIN, 'stay_at_close');
const rolling = compileCalendar(BERLIN, 'next_opening');

const at = (text: string) => Date.parse(text);
const utc = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString().slice(0, 16));

describe('a calendar', () => {
  it('is open at opening time and shut at closing time', () => {
    expect(isOpen(berlin, at('2026-07-06T07:00Z') - 1)).toBe(false);
    expect(isOpen(berlin, at('2026-07-06T07:00Z'))).toBe(true);
    expect(isOpen(berlin, at('2026-07-06T10:00Z') - 1)).toBe(true);
    expect(isOpen(berlin, at('2026-07-06T10:00Z'))).toBe(false);
    expect(isOpen(berlin, at('2026-07-06T11:00Z'))).toBe(true);
  });

  it('keeps its local hours when the offset changes', () => {
    expect(utc(nextOpening(berlin, at('2026-03-28T00:00Z')))).toBe('2026-03-30T07:00');
    expect(utc(nextOpening(berlin, at('2026-10-24T00:00Z')))).toBe('2026-10-26T08:00');
  });

  it('shuts on holidays, and an override replaces the whole day, also a holiday', () => {
    expect(isOpen(berlin, at('2026-12-24T10:59Z'))).toBe(true);
    expect(isOpen(berlin, at('2026-12-24T11:00Z'))).toBe(false);
    expect(isOpen(berlin, at('2026-12-25T10:00Z'))).toBe(false);
  });

  it('refuses a definition that no check would let through', () => {
    const broken: readonly Partial<CalendarDefinition>[] = [
      { zone: 'Europe/Atlantis' },
      { hours: { mon: ['9-5'] } },
      { hours: { mon: ['09:00-12:00', '11:00-13:00'] } },
      { holidays: ['2026-02-30'] },
      { overrides: { tomorrow: [] } },
    ];
    for (const part of broken) {
      expect(() => compileCalendar({ ...BERLIN, ...part }, 'stay_at_close')).toThrow(RangeError);
    }
  });
});

describe('a deadline', () => {
  it('counts from the next opening when work is over', () => {
    expect(utc(dueAt(berlin, at('2026-07-03T20:00Z'), HOUR))).toBe('2026-07-06T08:00');
  });

  it('of no time is the first working moment', () => {
    expect(utc(dueAt(berlin, at('2026-07-03T20:00Z'), 0))).toBe('2026-07-06T07:00');
    expect(utc(dueAt(berlin, at('2026-07-06T10:00Z'), 0))).toBe('2026-07-06T11:00');
    expect(utc(dueAt(berlin, at('2026-07-06T09:30Z'), 0))).toBe('2026-07-06T09:30');
  });

  it('exactly at closing stays there or moves on, as the boundary says', () => {
    expect(utc(dueAt(berlin, at('2026-07-07T14:00Z'), 2 * HOUR))).toBe('2026-07-07T16:00');
    expect(utc(dueAt(rolling, at('2026-07-07T14:00Z'), 2 * HOUR))).toBe('2026-07-08T07:00');
    expect(utc(dueAt(rolling, at('2026-07-07T14:00Z'), 2 * HOUR - 1))).toBe('2026-07-07T15:59');
  });

  it('at a midnight that two days share is at no closing', () => {
    const nights: CalendarDefinition = { id: 'n', zone: 'UTC', hours: { thu: ['20:00-24:00'], fri: ['00:00-06:00'] } };
    const night = compileCalendar(nights, 'next_opening');
    expect(utc(dueAt(night, at('2026-12-31T22:00Z'), 2 * HOUR))).toBe('2027-01-01T00:00');
    expect(utc(dueAt(night, at('2026-12-31T22:00Z'), 8 * HOUR))).toBe('2027-01-07T20:00');
  });

  it('spans a weekend and a holiday', () => {
    // Thursday 24 December: 09:00 to 12:00; Friday is a holiday; Monday opens at 09:00.
    expect(utc(dueAt(berlin, at('2026-12-24T10:00Z'), 2 * HOUR))).toBe('2026-12-28T09:00');
  });

  it('that is never reached within ten years is null', () => {
    expect(dueAt(compileCalendar({ id: 'shut', zone: 'UTC' }, 'stay_at_close'), 0, 1)).toBeNull();
    const once: CalendarDefinition = { id: 'once', zone: 'UTC', overrides: { '2026-07-01': ['10:00-12:00'] } };
    for (const boundary of ['stay_at_close', 'next_opening'] as const) {
      const calendar = compileCalendar(once, boundary);
      expect(utc(dueAt(calendar, at('2026-01-01T00:00Z'), 2 * HOUR))).toBe('2026-07-01T12:00');
      expect(dueAt(calendar, at('2026-01-01T00:00Z'), 2 * HOUR + 1)).toBeNull();
      expect(dueAt(calendar, at('2010-01-01T00:00Z'), HOUR)).toBeNull();
      expect(nextOpening(calendar, at('2026-07-01T12:00Z'))).toBeNull();
    }
  });
});

describe('elapsed working time', () => {
  it('counts a pause only where it meets working time (the case of the long weekend)', () => {
    // Thursday 17:50 to Monday 12:30 with a holiday on Friday, at 10:00 to 18:00: 10 and 150 minutes.
    const hours = ['10:00-18:00'];
    const def = { id: 'w', zone: 'UTC', hours: { mon: hours, thu: hours, fri: hours }, holidays: ['2026-07-03'] };
    const calendar = compileCalendar(def, 'stay_at_close');
    const hold = { from: at('2026-07-02T17:50Z'), to: at('2026-07-06T12:30Z') };
    expect(elapsed(calendar, hold.from, hold.to)).toBe(160 * 60_000);
    const [from, to] = [at('2026-07-02T17:00Z'), at('2026-07-06T13:30Z')];
    expect(elapsed(calendar, from, to, [hold])).toBe(110 * 60_000);
  });

  it('is nothing when time runs backwards', () => {
    expect(elapsed(ALWAYS, 1000, 1000)).toBe(0);
    expect(elapsed(ALWAYS, 1000, 0)).toBe(0);
  });

  it('of a day that the clock makes longer or shorter is real time', () => {
    const sundays = compileCalendar(
      { id: 's', zone: 'Europe/Berlin', hours: { sun: ['00:00-24:00'] } },
      'stay_at_close',
    );
    const inWeek = (monday: string) => elapsed(sundays, at(monday), at(monday) + 7 * 24 * HOUR) / HOUR;
    expect(inWeek('2026-03-23T12:00Z')).toBe(23);
    expect(inWeek('2026-04-06T12:00Z')).toBe(24);
    expect(inWeek('2026-10-19T12:00Z')).toBe(25);
  });
});

describe('the calendar `always`', () => {
  it('is plain time', () => {
    const now = at('2026-07-04T23:59Z');
    expect(isOpen(ALWAYS, now)).toBe(true);
    expect(nextOpening(ALWAYS, now)).toBe(now);
    expect(dueAt(ALWAYS, now, 5 * HOUR)).toBe(now + 5 * HOUR);
    expect(elapsed(ALWAYS, now, now + 9 * 365 * 24 * HOUR)).toBe(9 * 365 * 24 * HOUR);
  });
});
