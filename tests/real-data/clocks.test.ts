import { describe, expect, it } from 'vitest';
import type { ClockLife } from '../../src/engine/sla/clocks/clock.ts';
import { courseOf } from '../../src/engine/sla/clocks/course-of.ts';
import { runClock } from '../../src/engine/sla/clocks/run-clock.ts';
import { compileCalendar } from '../../src/engine/time/calendar.ts';
import { landingOf, wallAt } from '../../src/engine/time/wall-instant.ts';
import { zoneOf } from '../../src/engine/time/zone.ts';
import { type ClockLog, HELPDESK, isThere, livesOf, SERVICENOW, titleOf } from './clock-logs.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CAP = 24 * HOUR;
const DAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];

/** Open milliseconds between two wall times, day by day: no zone, no calendar, no table. */
function openBetween({ days, hours }: ClockLog, from: number, to: number): number {
  let total = 0;
  for (let midnight = Math.floor(from / DAY) * DAY; midnight < to; midnight += DAY) {
    if (!days.includes(DAYS[(midnight / DAY) % 7] ?? '')) continue;
    for (const text of hours) {
      const [open = 0, shut = 0] = text.split('-').map(time => Date.parse(`1970-01-01T${time}Z`));
      total += Math.max(0, Math.min(midnight + shut, to) - Math.max(midnight + open, from));
    }
  }
  return total;
}

/** How long a clock that starts at `from` has run at `at`: open time, less what of it was paused, up to the cap. */
function ran(log: ClockLog, { pauses }: ClockLife, from: number, at: number): number {
  const paused = pauses.map(p => openBetween(log, Math.max(p.from, from), Math.min(p.to ?? at, at)));
  return (
    openBetween(log, from, at) -
    Math.min(
      CAP,
      paused.reduce((sum, ms) => sum + ms, 0),
    )
  );
}

/** The first millisecond at which it has run for so long, by halving. */
function reachedBy(log: ClockLog, life: ClockLife, from: number, ms: number): number {
  let [early, late] = [from, from + 60 * DAY];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (ran(log, life, from, middle) >= ms) late = middle;
    else early = middle;
  }
  return late;
}

/** The same life in instants of the log's zone. */
function inZone(log: ClockLog, life: ClockLife): ClockLife {
  const zone = zoneOf(log.zone);
  const at = (wall: number) => landingOf(zone, wall).at;
  const orNull = (wall: number | null) => (wall === null ? null : at(wall));
  return {
    receivedAt: at(life.receivedAt),
    firstOwnedAt: orNull(life.firstOwnedAt),
    ownedAt: orNull(life.ownedAt),
    respondedAt: orNull(life.respondedAt),
    closedAt: orNull(life.closedAt),
    pauses: life.pauses.map(({ from, to }) => ({ from: at(from), to: orNull(to) })),
  };
}

const TARGETS = { assignment: 8 * HOUR, response: 20 * HOUR } as const;

/** What the clocks of a ticket say, in wall times. */
function product(log: ClockLog, life: ClockLife, kind: 'assignment' | 'response') {
  const hours = Object.fromEntries(log.days.map(day => [day, log.hours]));
  const calendar = compileCalendar({ id: 'log', zone: log.zone, hours }, 'stay_at_close');
  const there = inZone(log, life);
  const course = courseOf(kind, there);
  if (!course) return null;
  const pledge = {
    sla: 'a',
    targetMs: TARGETS[kind],
    marks: [],
    calendar: 'log',
    escalation: null,
    businessCritical: false,
  };
  const clock = runClock({ kind, pledge, calendar, course, pauses: there.pauses }, null, course.startedAt);
  const wall = (at: number | null) => (at === null ? null : wallAt(zoneOf(log.zone), at));
  return { due: wall(clock.dueAt), elapsed: clock.elapsedMs, breached: clock.breachedAt !== null };
}

/** The same by the calculation above. */
function byHand(log: ClockLog, life: ClockLife, kind: 'assignment' | 'response') {
  const start = kind === 'assignment' ? life.receivedAt : life.firstOwnedAt;
  if (start === null) return null;
  const stops = [kind === 'assignment' ? life.firstOwnedAt : life.respondedAt, life.closedAt].filter(at => at !== null);
  const stop = stops.length ? Math.min(...stops) : null;
  const due = reachedBy(log, life, start, TARGETS[kind]);
  return { due, elapsed: stop === null ? null : ran(log, life, start, stop), breached: stop !== null && stop > due };
}

describe.each([
  ['the tickets of an Italian help desk', HELPDESK, 3000],
  ['the incidents of a ServiceNow log', SERVICENOW, 590],
] as const)('%s', (name, log, least) => {
  it.skipIf(!isThere(log))(titleOf(`${name}: due, elapsed and breached as counted day by day`, log), () => {
    const lives = livesOf(log);
    expect(lives.length).toBeGreaterThanOrEqual(least);
    for (const kind of ['assignment', 'response'] as const) {
      const answers = lives.map(life => product(log, life, kind));
      expect(answers).toEqual(lives.map(life => byHand(log, life, kind)));
      // The log holds both fates, or agreement would say little.
      expect(new Set(answers.map(answer => answer?.breached))).toContain(true);
      expect(new Set(answers.map(answer => answer?.breached))).toContain(false);
    }
  });
});
