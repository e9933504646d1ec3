import { LOCAL_TIME } from './absolute-window.ts';
import { type Duration, readDuration } from './duration.ts';
import { type Recurrence, recurrenceOf } from './recurrence.ts';
import { type Rule, readRule } from './rule-text.ts';
import { DAY } from './units.ts';
import { readWall, type Wall } from './wall.ts';
import type { Refusal, WindowDefinition } from './window-definition.ts';

/** A recurring window's keys, read. */
export interface WindowParts {
  readonly start: Wall;
  readonly rule: Rule;
  readonly recurrence: Recurrence;
  readonly duration: Duration;
  readonly except: ReadonlySet<Wall>;
}

/** No occurrence is longer than this. */
const MAX_DAYS = 366;

const RULE = 'FREQ=YEARLY, MONTHLY, WEEKLY or DAILY with the parts of RFC 5545';

/** Reads `start`, `rrule`, `duration` and `except`, or says everything that is wrong with them. */
export function readWindowParts(def: WindowDefinition): WindowParts | readonly Refusal[] {
  const start = readWall(def.start ?? '');
  const rule = def.rrule === undefined ? '`rrule` is missing' : readRule(def.rrule);
  const duration = readDuration(def.duration ?? '');
  const except = (def.except ?? []).map(text => [text, readWall(text)] as const);
  const refusals: Refusal[] = [];
  if (start === null) refusals.push({ key: 'start', says: unread(def.start, 'start'), allowed: LOCAL_TIME });
  if (typeof rule === 'string') refusals.push({ key: 'rrule', says: rule, allowed: RULE });
  if (!duration || duration.ms > MAX_DAYS * DAY) refusals.push(refuseDuration(def.duration));
  for (const [text, wall] of except) {
    if (wall === null) refusals.push({ key: 'except', says: unread(text, 'except'), allowed: LOCAL_TIME });
  }
  if (start === null || typeof rule === 'string' || !duration || refusals.length > 0) return refusals;
  try {
    const recurrence = recurrenceOf(rule.pattern, start);
    return { start, rule, recurrence, duration, except: new Set(except.map(([, wall]) => wall ?? Number.NaN)) };
  } catch (error) {
    return [{ key: 'rrule', says: error instanceof Error ? error.message : String(error), allowed: RULE }];
  }
}

const unread = (text: string | undefined, key: string): string =>
  text === undefined ? `\`${key}\` is missing` : `\`${text}\` is no local date and time`;

function refuseDuration(text: string | undefined): Refusal {
  const says = text === undefined ? '`duration` is missing' : `\`${text}\` is no duration of a window`;
  return { key: 'duration', says, allowed: `a positive number and s, m, h or d, at most ${MAX_DAYS}d` };
}
