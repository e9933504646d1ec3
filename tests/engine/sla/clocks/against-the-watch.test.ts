import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock, Pledge } from '../../../../src/engine/sla/clocks/clock.ts';
import { runClock } from '../../../../src/engine/sla/clocks/run-clock.ts';
import type { Pause } from '../../../../src/engine/sla/life/life.ts';
import { compileCalendar, type DeadlineBoundary } from '../../../../src/engine/time/calendar.ts';
import type { CalendarDefinition } from '../../../../src/engine/time/calendar-definition.ts';
import { anyMinute, MINUTE, type MinuteTable, openMinutes, tableAndCalendar } from '../../time/minute-table.ts';
import { pausedAt, watch } from './watch.ts';

const RUNS = process.env['LEADRAIL_DEEP'] ? 600 : 60;
const CAP = 24 * 60;

const pause = fc.record({ from: anyMinute, to: fc.option(anyMinute, { nil: null, freq: 6 }) });
const pauses = fc.array(pause, { maxLength: 5 });
const target = fc.integer({ min: 2, max: 1500 });
const boundary = fc.constantFrom<DeadlineBoundary[]>('stay_at_close', 'next_opening');

interface Case {
  readonly table: MinuteTable;
  readonly def: CalendarDefinition;
  readonly from: number;
  readonly minutes: number;
  readonly paused: readonly Pause[];
  readonly boundary: DeadlineBoundary;
}

const anyCase = fc
  .record({ both: tableAndCalendar, from: anyMinute, minutes: target, paused: pauses, boundary })
  .map(({ both, ...rest }): Case => ({ ...both, ...rest }));

/** The clock of a case, its instants as minutes of the table. */
function clockOf({ table, def, from, minutes, paused, boundary }: Case, stop: number | null = null): Clock {
  const instant = (i: number) => table.from + i * MINUTE;
  const pledge: Pledge = {
    sla: 'a',
    targetMs: minutes * MINUTE,
    marks: [Math.ceil(minutes / 2) * MINUTE],
    calendar: def.id,
    escalation: null,
    businessCritical: false,
  };
  const calendar = compileCalendar(def, boundary);
  const course = { startedAt: instant(from), stoppedAt: stop === null ? null : instant(stop) };
  const asInstants = paused.map(p => ({ from: instant(p.from), to: p.to === null ? null : instant(p.to) }));
  return runClock({ kind: 'response', pledge, calendar, course, pauses: asInstants }, null, instant(from));
}

const watched = ({ table, def, from, paused }: Case, amount: number) =>
  watch(openMinutes(table, def), from, amount, pausedAt(paused), CAP);

const minuteOf = ({ table }: Case, at: number | null | undefined) => (at == null ? null : (at - table.from) / MINUTE);

describe('a clock with pauses, against a person with a watch', () => {
  it('is due when its time has run, or with `next_opening` at the next moment that runs', () => {
    fc.assert(
      fc.property(anyCase, c => {
        const { reached, running } = watched(c, c.minutes);
        fc.pre(reached !== null && running !== null);
        const isShutThen = !openMinutes(c.table, c.def)[reached];
        const moves = c.boundary === 'next_opening' && isShutThen;
        expect(minuteOf(c, clockOf(c).dueAt)).toBe(moves ? running : reached);
      }),
      { numRuns: RUNS },
    );
  });

  it('warns when half of its time has run', () => {
    fc.assert(
      fc.property(anyCase, c => {
        const stays = { ...c, boundary: 'stay_at_close' as const };
        const { reached } = watched(stays, Math.ceil(c.minutes / 2));
        fc.pre(reached !== null);
        expect(minuteOf(stays, clockOf(stays).warnings[0]?.at)).toBe(reached);
      }),
      { numRuns: RUNS },
    );
  });

  it('has measured the minutes in which it ran when it stops, before the breach or after', () => {
    fc.assert(
      fc.property(anyCase, anyMinute, (c, stop) => {
        fc.pre(stop >= c.from);
        const clock = clockOf(c, stop);
        expect(clock.elapsedMs).toBe((watched(c, c.minutes).ranBefore[stop] ?? 0) * MINUTE);
        expect(clock.nextAt).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same for its pauses in any order, and cut into pieces', () => {
    fc.assert(
      fc.property(anyCase, anyMinute, (c, cut) => {
        const pieces = c.paused.flatMap(({ from, to }) =>
          cut > from && (to === null || cut < to)
            ? [
                { from: cut, to },
                { from, to: cut },
              ]
            : [{ from, to }],
        );
        expect(clockOf({ ...c, paused: pieces.reverse() })).toEqual(clockOf(c));
      }),
      { numRuns: RUNS },
    );
  });
});
