import { dateText } from './civil.ts';
import type { Occurrence, Schedule } from './occurrence.ts';
import { HORIZON_YEARS } from './recurrence.ts';
import { DAY } from './units.ts';
import { type Wall, wallText } from './wall.ts';
import { gapsBetween, landingOf } from './wall-instant.ts';
import type { Refusal, WindowDefinition } from './window-definition.ts';
import { readWindowParts, type WindowParts } from './window-parts.ts';
import type { Zone } from './zone.ts';

/** How far a rule without end is looked at for overlaps and DST gaps. */
const OVERLAP_YEARS = 10;
const OVERLAP_STARTS = 20_000;
const GAP_YEARS = 5;
const YEAR = 365.25 * DAY;

/** A start and the occurrence that it makes. */
interface Begun extends Occurrence {
  readonly wall: Wall;
}

/** The occurrences of a window with `start`, `rrule` and `duration`. Starts in a DST gap don't happen. */
export function recurringSchedule(def: WindowDefinition, zone: Zone): Schedule | readonly Refusal[] {
  const parts = readWindowParts(def);
  if (!('recurrence' in parts)) return parts;
  try {
    return scheduleOf(parts, zone);
  } catch (error) {
    const says = `the rule can't be expanded: ${error instanceof Error ? error.message : String(error)}`;
    return [{ key: 'rrule', says, allowed: null }];
  }
}

function scheduleOf(parts: WindowParts, zone: Zone): Schedule | readonly Refusal[] {
  const { recurrence, rule, start } = parts;
  const first = recurrence.all().next();
  if (first.done || pastUntil(parts, zone, first.value)) return refuse('rrule', 'the rule never starts: it is empty');
  if (rule.count !== null) return countedSchedule(parts, zone, rule.count);
  if (rule.until === null) {
    const overlap = findOverlap(parts, zone, first.value);
    if (overlap) return refuse('duration', `the rule has no end and overlaps itself at ${wallText(overlap.wall)}`);
  }
  const life = rule.until === null ? GAP_YEARS : HORIZON_YEARS;
  return {
    between: (from, to) => {
      // A wall time is within a day of UTC, and a nominal day within hours of an exact one.
      const walls = recurrence.between(from - parts.duration.ms - 2 * DAY, to + 2 * DAY);
      return happening(parts, begin(parts, zone, walls), from, to);
    },
    gapDates: () => gapDates(parts, zone, start + life * YEAR),
  };
}

/** COUNT counts the starts that happen, so the occurrences are listed once, from the first on. */
function countedSchedule(parts: WindowParts, zone: Zone, count: number): Schedule | readonly Refusal[] {
  const begun: Begun[] = [];
  for (const wall of parts.recurrence.all()) {
    begun.push(...begin(parts, zone, [wall]));
    if (begun.length === count) break;
  }
  const last = begun.at(-1);
  if (!last || begun.length < count) return refuse('rrule', `COUNT isn't reached within ${HORIZON_YEARS} years`);
  return {
    between: (from, to) => happening(parts, begun, from, to),
    gapDates: () => gapDates(parts, zone, last.wall),
  };
}

/** `d` is a nominal local day: the end shows the same local time, days later; h, m and s are exact. */
function begin(parts: WindowParts, zone: Zone, walls: readonly Wall[]): readonly Begun[] {
  return walls.flatMap(wall => {
    const { at, gap } = landingOf(zone, wall);
    if (gap || pastUntil(parts, zone, wall)) return [];
    const { ms, unit } = parts.duration;
    return [{ wall, from: at, to: unit === 'd' ? landingOf(zone, wall + ms).at : at + ms }];
  });
}

const happening = (parts: WindowParts, begun: readonly Begun[], from: number, to: number): readonly Occurrence[] =>
  begun.filter(one => one.from < to && one.to > from && !parts.except.has(one.wall));

function pastUntil(parts: WindowParts, zone: Zone, wall: Wall): boolean {
  const { until } = parts.rule;
  if (until === null) return false;
  return until.kind === 'wall' ? wall > until.wall : landingOf(zone, wall).at > until.at;
}

/** The first occurrence that starts before the former ends. An `except` mends no rule: it ends, the rule doesn't. */
function findOverlap(parts: WindowParts, zone: Zone, first: Wall): Begun | null {
  let [former, n]: [Begun | undefined, number] = [undefined, 0];
  for (const wall of parts.recurrence.all()) {
    if (wall > first + OVERLAP_YEARS * YEAR || n > OVERLAP_STARTS) break;
    for (const next of begin(parts, zone, [wall])) {
      if (former && next.from < former.to) return next;
      [former, n] = [next, n + 1];
    }
  }
  return null;
}

function gapDates(parts: WindowParts, zone: Zone, end: Wall): readonly string[] {
  const walls = gapsBetween(zone, parts.start, end)
    .flatMap(gap => parts.recurrence.between(gap.from, gap.to))
    .filter(wall => wall <= end && !pastUntil(parts, zone, wall) && !parts.except.has(wall));
  return [...new Set(walls.map(wall => dateText(Math.floor(wall / DAY))))];
}

const refuse = (key: 'rrule' | 'duration', says: string): readonly Refusal[] => [{ key, says, allowed: null }];
