import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { dayNumber } from './civil.ts';
import { DAY } from './units.ts';
import type { Wall } from './wall.ts';

/** The starts that a pattern yields as wall times, without zone, COUNT and UNTIL. The only door to rrule-temporal. */
export interface Recurrence {
  /** Starts at or after `from` and before `to`, in order. */
  between(from: Wall, to: Wall): readonly Wall[];
  /** Starts in order from the first one on, followed for `HORIZON_YEARS`. */
  all(): Generator<Wall>;
}

export const HORIZON_YEARS = 100;
const YEAR = 365.25 * DAY;
const END_OF_TIME = dayNumber(9999, 12, 31) * DAY;

/**
 * The pattern's starts, counted from `start`, which is one only if the pattern yields it.
 * Everything is expanded in UTC, as if walls were instants: the library resolves DST gaps by itself, so that nobody
 * could say which starts fell into one, and with BYSETPOS it takes another day's start in its place.
 * Throws an Error, whose message says what is wrong, on patterns that RFC 5545 forbids.
 */
export function recurrenceOf(pattern: string, start: Wall): Recurrence {
  const dtstart = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('UTC');
  const rule = new RRuleTemporal({ rruleString: `RRULE:${pattern}`, dtstart, strict: true });
  const between = (from: Wall, to: Wall): readonly Wall[] => {
    const last = Math.min(to, END_OF_TIME) - 1;
    if (last < Math.max(from, start)) return [];
    return rule.between(new Date(Math.max(from, start)), new Date(last), true).map(zoned => zoned.epochMilliseconds);
  };
  return { between, all: () => inGrowingSteps(between, start) };
}

/** A dense rule is asked for a year and no more; a rule that hardly ever starts, for longer and longer stretches. */
function* inGrowingSteps(between: Recurrence['between'], start: Wall): Generator<Wall> {
  let from = start;
  for (let years = 1; from < start + HORIZON_YEARS * YEAR; years *= 2) {
    yield* between(from, from + years * YEAR);
    from += years * YEAR;
  }
}
