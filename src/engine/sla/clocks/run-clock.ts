import type { WorkCalendar } from '../../time/calendar.ts';
import { elapsed, type Pause } from '../../time/elapsed.ts';
import type { Instant } from '../../time/instant.ts';
import type { Pause as Standstill } from '../life/life.ts';
import type { Clock, ClockKind, Pledge, Warning } from './clock.ts';
import type { Course } from './course-of.ts';
import { dueDespite } from './due-despite.ts';
import { standingStill } from './standing-still.ts';

/** Everything that a clock follows from, but for what was told and broken before. */
export interface Circumstances {
  readonly kind: ClockKind;
  readonly pledge: Pledge;
  readonly calendar: WorkCalendar;
  readonly course: Course;
  readonly pauses: readonly Standstill[];
}

/**
 * The clock as it stands at `now`. It is worked out anew from the lead's life each time, so events that come twice or in
 * another order end in the same clock; `before` adds only which warnings and which breach were told already.
 */
export function runClock(circumstances: Circumstances, before: Clock | null, now: Instant): Clock {
  const { kind, pledge, calendar, course, pauses } = circumstances;
  const { startedAt, stoppedAt } = course;
  const spans = standingStill(calendar, startedAt, pauses);
  const dueAt = pledge.targetMs === null ? null : dueDespite(calendar, startedAt, pledge.targetMs, spans);
  const breachedAt = breachOf(dueAt, stoppedAt, before, now);
  const clock = {
    kind,
    pledge,
    startedAt,
    warnings: warningsOf(calendar, startedAt, pledge.marks, spans),
    warnedMs: before?.warnedMs ?? 0,
    dueAt,
    paused: stoppedAt === null && spans.some(span => now >= span.from && now < span.to),
    breachedAt,
    stoppedAt,
    elapsedMs: stoppedAt === null ? null : elapsed(calendar, startedAt, stoppedAt, spans),
  };
  return { ...clock, nextAt: timerOf(clock) };
}

/** When the one timer of a clock is due: at the first mark not yet told of, or at the breach. */
export function timerOf(clock: Omit<Clock, 'nextAt'>): Instant | null {
  if (clock.stoppedAt !== null || clock.breachedAt !== null || clock.dueAt === null) return null;
  const warning = nextWarning(clock);
  return warning === null ? clock.dueAt : Math.min(warning.at, clock.dueAt);
}

export const nextWarning = ({ warnings, warnedMs }: Pick<Clock, 'warnings' | 'warnedMs'>): Warning | null =>
  warnings.find(({ mark }) => mark > warnedMs) ?? null;

/**
 * A stopped clock says by itself whether it was late: at the due instant is still in time. An open one is broken when its
 * timer said so; the breach is taken back only when the deadline itself moved into the future. One that had stopped and
 * runs again is told anew.
 */
function breachOf(
  dueAt: Instant | null,
  stoppedAt: Instant | null,
  before: Clock | null,
  now: Instant,
): Instant | null {
  if (dueAt === null) return null;
  if (stoppedAt !== null) return stoppedAt > dueAt ? dueAt : null;
  if (before?.breachedAt == null || before.stoppedAt !== null) return null;
  return dueAt === before.dueAt || dueAt <= now ? dueAt : null;
}

function warningsOf(
  calendar: WorkCalendar,
  from: Instant,
  marks: readonly number[],
  spans: readonly Pause[],
): Warning[] {
  return marks.flatMap(mark => {
    const at = dueDespite(calendar, from, mark, spans);
    return at === null ? [] : [{ mark, at }];
  });
}
