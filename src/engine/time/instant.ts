import { readDate, two } from './civil.ts';
import { DAY, HOUR, MINUTE, SECOND } from './units.ts';
import { readWall } from './wall.ts';

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/**
 * Reads RFC 3339 with an offset or Z; null for anything else, also for dates that don't exist and leap seconds.
 * Lower-case `t` and `z` and a space instead of `T` are taken; fractions are cut to milliseconds.
 */
export function readInstant(text: string): Instant | null {
  if (USUAL.test(text)) return readUsual(text);
  const parts = /^(.{10}[Tt ].{5}:[^Zz+-]{2,33})(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/.exec(text);
  if (!parts) return null;
  const wall = readWall(parts[1] ?? '');
  if (wall === null) return null;
  const offset = Number(parts[3] ?? 0) * HOUR + Number(parts[4] ?? 0) * MINUTE;
  return parts[2] === '-' ? wall + offset : wall - offset;
}

/** What machines write, read without taking it apart: `2026-03-29T01:00:00Z`, with or without milliseconds. */
const USUAL = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

function readUsual(text: string): Instant | null {
  const day = readDate(text.slice(0, 10));
  if (day === null) return null;
  const minutes = twoDigits(text, 11) * HOUR + twoDigits(text, 14) * MINUTE;
  const ms = text.length > 20 ? Number(text.slice(20, 23)) : 0;
  return day * DAY + minutes + twoDigits(text, 17) * SECOND + ms;
}

const twoDigits = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

let lastDay = 0;
let lastDate = '1970-01-01';
/** A lead is often told with the same moment more than once. */
let last = { at: 0, text: '1970-01-01T00:00:00.000Z' };

/** UTC with milliseconds and `Z`, e.g. `2026-03-29T01:00:00.000Z`; throws RangeError beyond ±8.64e15. */
export function instantText(at: Instant): string {
  if (at !== last.at) last = { at, text: newInstantText(at) };
  return last.text;
}

function newInstantText(at: Instant): string {
  const day = Math.floor(at / DAY);
  if (day !== lastDay) {
    lastDate = new Date(at).toISOString().slice(0, -TIME_LENGTH);
    lastDay = day;
  }
  const time = Math.trunc(at) - day * DAY;
  const minutes = `${two(Math.floor(time / HOUR))}:${two(Math.floor(time / MINUTE) % 60)}`;
  return `${lastDate}T${minutes}:${two(Math.floor(time / SECOND) % 60)}.${String(time % SECOND).padStart(3, '0')}Z`;
}

const TIME_LENGTH = 'T01:00:00.000Z'.length;

/** The same where there may be no instant; what does not apply is null. */
export const instantTextOrNull = (at: Instant | null): string | null => (at === null ? null : instantText(at));
