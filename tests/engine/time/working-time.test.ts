import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../../src/engine/time/calendar.ts';
import { dueAt } from '../../../src/engine/time/due.ts';
import { elapsed } from '../../../src/engine/time/elapsed.ts';
import { isOpen } from '../../../src/engine/time/is-open.ts';
import { nextOpening } from '../../../src/engine/time/next-opening.ts';
import { anyMinute, MINUTE, openMinutes, tableAndCalendar } from './minute-table.ts';

const countOpen = (open: readonly boolean[], from: number, to: number, shut: (i: number) => boolean = () => false) =>
  open.reduce((n, is, i) => (is && i >= from && i < to && !shut(i) ? n + 1 : n), 0);

describe('working time, against counting minutes by a watch', () => {
  it('is open in the minutes that the watch shows as open', () => {
    fc.assert(
      fc.property(tableAndCalendar, ({ table, def }) => {
        const calendar = compileCalendar(def, 'stay_at_close');
        const answers = table.minutes.map((_, i) => isOpen(calendar, table.from + i * MINUTE));
        expect(answers).toEqual(openMinutes(table, def));
      }),
      { numRuns: 40 },
    );
  });

  it('elapses by the open minutes that are not paused', () => {
    const pauses = fc.array(fc.record({ from: anyMinute, to: anyMinute }), { maxLength: 4 });
    fc.assert(
      fc.property(tableAndCalendar, anyMinute, anyMinute, pauses, ({ table, def }, from, to, paused) => {
        const instant = (i: number) => table.from + i * MINUTE;
        const counted = countOpen(openMinutes(table, def), from, to, i => paused.some(p => i >= p.from && i < p.to));
        const asInstants = paused.map(p => ({ from: instant(p.from), to: instant(p.to) }));
        const calendar = compileCalendar(def, 'stay_at_close');
        expect(elapsed(calendar, instant(from), instant(to), asInstants)).toBe(counted * MINUTE);
      }),
      { numRuns: 80 },
    );
  });

  it('opens next in the first open minute', () => {
    fc.assert(
      fc.property(tableAndCalendar, anyMinute, ({ table, def }, from) => {
        const next = openMinutes(table, def).indexOf(true, from);
        fc.pre(next >= 0);
        const calendar = compileCalendar(def, 'stay_at_close');
        expect(nextOpening(calendar, table.from + from * MINUTE)).toBe(table.from + next * MINUTE);
      }),
      { numRuns: 80 },
    );
  });

  it('is due when so many minutes were open, or at the opening after', () => {
    fc.assert(
      fc.property(tableAndCalendar, anyMinute, fc.nat(2000), ({ table, def }, from, minutes) => {
        const open = openMinutes(table, def);
        let [due, left] = [from, minutes];
        for (; due < open.length && left > 0; due += 1) if (open[due]) left -= 1;
        const opening = open.indexOf(true, due);
        fc.pre(left === 0 && opening >= 0);
        const answer = (boundary: 'stay_at_close' | 'next_opening') => {
          const calendar = compileCalendar(def, boundary);
          return ((dueAt(calendar, table.from + from * MINUTE, minutes * MINUTE) ?? 0) - table.from) / MINUTE;
        };
        expect(answer('stay_at_close')).toBe(minutes === 0 ? opening : due);
        expect(answer('next_opening')).toBe(opening);
      }),
      { numRuns: 80 },
    );
  });
});

describe('working time, at any time of twenty years', () => {
  const instant = fc.integer({ min: Date.parse('2015-01-01T00:00Z'), max: Date.parse('2035-01-01T00:00Z') });

  it('adds up', () => {
    fc.assert(
      fc.property(tableAndCalendar, fc.array(instant, { minLength: 3, maxLength: 3 }), ({ def }, instants) => {
        const [a = 0, b = 0, c = 0] = instants.sort((x, y) => x - y);
        const calendar = compileCalendar(def, 'stay_at_close');
        expect(elapsed(calendar, a, b) + elapsed(calendar, b, c)).toBe(elapsed(calendar, a, c));
      }),
      { numRuns: 40 },
    );
  });

  it('has elapsed exactly when it is due, and not a millisecond before', () => {
    const duration = fc.integer({ min: 1, max: 2000 * 60 * MINUTE });
    fc.assert(
      fc.property(tableAndCalendar, instant, duration, ({ def }, from, ms) => {
        const calendar = compileCalendar(def, 'stay_at_close');
        const due = dueAt(calendar, from, ms);
        fc.pre(due !== null);
        expect(elapsed(calendar, from, due)).toBe(ms);
        expect(elapsed(calendar, from, due - 1)).toBe(ms - 1);
      }),
      { numRuns: 100 },
    );
  });
});
