import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { recurrenceOf } from '../../../src/engine/time/recurrence.ts';
import { wallText } from '../../../src/engine/time/wall.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-01-02T15:00Z');
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const list = (pattern: string, n: number, start = START) =>
  recurrenceOf(pattern, start)
    .between(start, start + 4000 * DAY)
    .slice(0, n)
    .map(wallText);

describe('the starts of a recurrence', () => {
  it('hold the first start only if the rule yields it', () => {
    expect(list('FREQ=WEEKLY;BYDAY=FR', 2)).toEqual(['2026-01-02T15:00', '2026-01-09T15:00']);
    expect(list('FREQ=WEEKLY;BYDAY=MO', 2)).toEqual(['2026-01-05T15:00', '2026-01-12T15:00']);
  });

  it('skip dates that do not exist', () => {
    expect(list('FREQ=MONTHLY', 3, Date.parse('2026-01-31T09:00Z'))).toEqual([
      '2026-01-31T09:00',
      '2026-03-31T09:00',
      '2026-05-31T09:00',
    ]);
  });

  it('can be the last three working days of a quarter', () => {
    const rule = 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-3,-2,-1';
    expect(list(rule, 4)).toEqual(['2026-03-27T15:00', '2026-03-30T15:00', '2026-03-31T15:00', '2026-06-26T15:00']);
  });

  it('are refused where RFC 5545 forbids the combination', () => {
    for (const rule of ['FREQ=WEEKLY;BYDAY=2FR', 'FREQ=WEEKLY;BYMONTHDAY=1', 'FREQ=MONTHLY;BYSETPOS=1']) {
      expect(() => recurrenceOf(rule, START)).toThrow();
    }
  });

  it('can be asked for any stretch, near or far, as if followed from the first on', () => {
    const patterns = [
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=YEARLY',
    ];
    const [days, length] = [fc.integer({ min: -400, max: 20_000 }), fc.integer({ min: 0, max: 500 })];
    fc.assert(
      fc.property(fc.constantFrom(...patterns), days, length, (pattern, first, n) => {
        const recurrence = recurrenceOf(pattern, START);
        const [from, to] = [START + first * DAY, START + (first + n) * DAY];
        const followed: number[] = [];
        for (const wall of recurrence.all()) {
          if (wall >= to) break;
          if (wall >= from) followed.push(wall);
        }
        expect(recurrence.between(from, to)).toEqual(followed);
      }),
      { numRuns: 40 },
    );
  });

  it('of daily rules are the days that a plain reading of the parts keeps', () => {
    const parts = fc.record({
      interval: fc.integer({ min: 1, max: 9 }),
      days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 7 }),
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
      monthDays: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 31 }),
      hours: fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(parts, ({ interval, days, months, monthDays, hours }) => {
        const pattern = `FREQ=DAILY;INTERVAL=${interval};BYDAY=${days};BYMONTH=${months};BYMONTHDAY=${monthDays};BYHOUR=${hours}`;
        const expected: number[] = [];
        for (let day = 0; day < 500; day += interval) {
          const date = Temporal.PlainDate.from('2026-01-02').add({ days: day });
          if (!months.includes(date.month) || !monthDays.includes(date.day)) continue;
          if (!days.includes(DAYS[date.dayOfWeek - 1] ?? '')) continue;
          const midnight = Date.parse(`${date}T00:00Z`);
          expected.push(...[...hours].sort((a, b) => a - b).map(hour => midnight + (hour * DAY) / 24));
        }
        const starts = recurrenceOf(pattern, START).between(START, Date.parse('2026-01-02T00:00Z') + 500 * DAY);
        expect(starts).toEqual(expected.filter(wall => wall >= START));
      }),
      { numRuns: 60 },
    );
  });
});
