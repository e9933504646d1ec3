import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../../src/engine/sla/clocks/clock.ts';
import { ringClock } from '../../../../src/engine/sla/clocks/ring-clock.ts';
import { runClock } from '../../../../src/engine/sla/clocks/run-clock.ts';
import type { Pause } from '../../../../src/engine/sla/life/life.ts';
import { compileCalendar, type WorkCalendar } from '../../../../src/engine/time/calendar.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Monday, 2 November 2026, 09:00 UTC. */
const NINE = Date.UTC(2026, 10, 2, 9);

const week = (...hours: string[]) => Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, hours]));
const OFFICE = compileCalendar({ id: 'office', zone: 'UTC', hours: week('09:00-18:00') }, 'stay_at_close');

interface Given {
  readonly hours?: number;
  readonly stop?: number | null;
  readonly pauses?: readonly Pause[];
  readonly calendar?: WorkCalendar;
  readonly before?: Clock | null;
  readonly now?: number;
}

function run({ hours = 4, stop = null, pauses = [], calendar = OFFICE, before = null, now = NINE }: Given = {}): Clock {
  const pledge = {
    sla: 'a',
    targetMs: hours * HOUR,
    marks: [(hours * HOUR) / 2],
    calendar: 'office',
    escalation: null,
    businessCritical: false,
  };
  const course = { startedAt: NINE, stoppedAt: stop };
  return runClock({ kind: 'response', pledge, calendar, course, pauses }, before, now);
}

/** The clock with what it said at `now`. */
const rung = (clock: Clock, now: number) => ringClock(clock, now).clock;

describe('a running clock', () => {
  it('has one timer: the next warning, then the breach, then none', () => {
    const clock = run();
    expect(clock.nextAt).toBe(NINE + 2 * HOUR);
    const warned = rung(clock, NINE + 2 * HOUR);
    expect(warned.nextAt).toBe(NINE + 4 * HOUR);
    const broken = rung(warned, NINE + 4 * HOUR);
    expect(broken).toMatchObject({ nextAt: null, breachedAt: NINE + 4 * HOUR, stoppedAt: null });
  });

  it('says each thing once, also when the time steps back and comes again', () => {
    const warned = rung(run(), NINE + 2 * HOUR);
    expect(ringClock(warned, NINE + HOUR).says).toBe('nothing');
    expect(ringClock(warned, NINE + 2 * HOUR).says).toBe('nothing');
    const broken = rung(warned, NINE + 5 * HOUR);
    for (const now of [NINE + HOUR, NINE + 4 * HOUR, NINE + 9 * HOUR]) {
      const kept = run({ before: broken, now });
      expect(kept).toMatchObject({ breachedAt: NINE + 4 * HOUR, nextAt: null });
      expect(ringClock(kept, now).says).toBe('nothing');
    }
  });

  it('says one thing when it is looked at late: the breach, not the warning before it', () => {
    expect(ringClock(run(), NINE + 9 * HOUR)).toMatchObject({ says: 'breach', clock: { breachedAt: NINE + 4 * HOUR } });
  });

  it('without a promise has no timer, and measures', () => {
    const nothing = {
      sla: null,
      targetMs: null,
      marks: [],
      calendar: 'office',
      escalation: null,
      businessCritical: false,
    };
    const of = (stoppedAt: number | null) => ({ startedAt: NINE, stoppedAt });
    const still = { kind: 'response', pledge: nothing, calendar: OFFICE, pauses: [] } as const;
    expect(runClock({ ...still, course: of(null) }, null, NINE)).toMatchObject({ dueAt: null, nextAt: null });
    expect(runClock({ ...still, course: of(NINE + 10 * HOUR) }, null, NINE).elapsedMs).toBe(9 * HOUR);
  });
});

describe('a stopped clock', () => {
  it('is in time up to the due instant, and late after it, whether or not the timer rang', () => {
    expect(run({ stop: NINE + 4 * HOUR })).toMatchObject({ breachedAt: null, elapsedMs: 4 * HOUR, nextAt: null });
    expect(run({ stop: NINE + 4 * HOUR + 1 })).toMatchObject({ breachedAt: NINE + 4 * HOUR, elapsedMs: 4 * HOUR + 1 });
  });

  it('measures on after the breach: what really passed is kept', () => {
    const broken = rung(run(), NINE + 4 * HOUR);
    expect(run({ before: broken, stop: NINE + 8 * HOUR })).toMatchObject({
      breachedAt: NINE + 4 * HOUR,
      elapsedMs: 8 * HOUR,
    });
  });

  it('is not late when the answer was in time and only the news of it came late', () => {
    const broken = rung(run(), NINE + 4 * HOUR);
    expect(run({ before: broken, stop: NINE + 3 * HOUR, now: NINE + 5 * HOUR }).breachedAt).toBeNull();
  });
});

describe('a clock that runs again', () => {
  it('rings though it had stopped late: nobody was told then', () => {
    const late = run({ stop: NINE + 5 * HOUR });
    const again = run({ before: late, now: NINE + 6 * HOUR });
    expect(again).toMatchObject({ breachedAt: null, nextAt: NINE + 2 * HOUR });
    expect(ringClock(again, NINE + 6 * HOUR).says).toBe('breach');
  });
});

describe('a deadline that moves', () => {
  it('takes a breach back when it moves into the future, and breaks again then', () => {
    const broken = rung(run({ hours: 2 }), NINE + 2 * HOUR);
    const retargeted = run({ hours: 6, before: broken, now: NINE + 2 * HOUR });
    expect(retargeted).toMatchObject({ breachedAt: null, dueAt: NINE + 6 * HOUR, nextAt: NINE + 3 * HOUR });
    expect(ringClock(retargeted, NINE + 6 * HOUR).says).toBe('breach');
  });

  it('keeps the breach when it moves within the past', () => {
    const broken = rung(run({ hours: 4 }), NINE + 5 * HOUR);
    expect(run({ hours: 2, before: broken, now: NINE + 5 * HOUR }).breachedAt).toBe(NINE + 2 * HOUR);
  });

  it('does not warn again of a mark that was told of', () => {
    const warned = rung(run({ hours: 4 }), NINE + 2 * HOUR);
    expect(run({ hours: 3, before: warned, now: NINE + 2 * HOUR }).nextAt).toBe(NINE + 3 * HOUR);
  });
});

describe('a pause', () => {
  const from = NINE + HOUR;

  it('moves the deadline by the open time that it lasts', () => {
    expect(run({ pauses: [{ from, to: from + HOUR }] }).dueAt).toBe(NINE + 5 * HOUR);
    const overnight = { from: NINE + 8 * HOUR, to: NINE + 25 * HOUR };
    expect(run({ hours: 10, pauses: [overnight] }).dueAt).toBe(NINE + 27 * HOUR);
  });

  it('moves nothing while it is shut anyway', () => {
    expect(run({ hours: 10, pauses: [{ from: NINE + 9 * HOUR, to: NINE + 24 * HOUR }] }).dueAt).toBe(NINE + 25 * HOUR);
  });

  it('that lies over another counts once', () => {
    const pauses = [
      { from, to: from + 2 * HOUR },
      { from: from + HOUR, to: from + 2 * HOUR },
    ];
    expect(run({ pauses }).dueAt).toBe(NINE + 6 * HOUR);
  });

  it('in which the clock starts holds it back', () => {
    const early = { from: NINE - HOUR, to: NINE + HOUR };
    expect(run({ pauses: [early] })).toMatchObject({ dueAt: NINE + 5 * HOUR, paused: true });
  });

  it('that still lasts holds it for 24 open hours at most', () => {
    const clock = run({ pauses: [{ from, to: null }], now: from });
    // 8 hours of Monday, 9 of Tuesday and 7 of Wednesday are the cap; 3 hours of the target are left.
    expect(clock).toMatchObject({ paused: true, dueAt: NINE + 73 * HOUR });
    expect(run({ pauses: [{ from, to: null }], now: NINE + 48 * HOUR + 7 * HOUR }).paused).toBe(false);
  });

  it('uses up the same 24 hours as those before it', () => {
    const long = { from: NINE, to: NINE + 48 * HOUR };
    const clock = run({ pauses: [long, { from: NINE + 49 * HOUR, to: null }] });
    // 18 hours on Monday and Tuesday, then 6 more on Wednesday from 10:00.
    expect(clock.dueAt).toBe(NINE + 72 * HOUR + HOUR);
  });

  it('at a closing that moves deadlines on is waited out', () => {
    const moving = compileCalendar({ id: 'office', zone: 'UTC', hours: week('09:00-18:00') }, 'next_opening');
    const overnight = { from: NINE + 12 * HOUR, to: NINE + 26 * HOUR };
    expect(run({ hours: 9, calendar: moving }).dueAt).toBe(NINE + 24 * HOUR);
    expect(run({ hours: 9, calendar: moving, pauses: [overnight] }).dueAt).toBe(NINE + 26 * HOUR);
    expect(run({ hours: 9, pauses: [overnight] }).dueAt).toBe(NINE + 9 * HOUR);
  });
});

describe('a clock that never runs', () => {
  it('is never due', () => {
    const shut = compileCalendar({ id: 'office', zone: 'UTC' }, 'stay_at_close');
    const pauses = [{ from: NINE, to: null }];
    expect(run({ calendar: shut, pauses, now: NINE + MINUTE })).toMatchObject({
      dueAt: null,
      nextAt: null,
      warnings: [],
    });
  });
});
