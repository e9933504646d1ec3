import { dateText, readDate, two } from './civil.ts';
import { DAY, HOUR, MINUTE, SECOND } from './units.ts';

/** A local date and time without a zone: the milliseconds it would be since the epoch if it were UTC. */
export type Wall = number;

/** Reads a time of day, `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff`, as milliseconds; fractions are cut to ms; 24:00 is none. */
export function readTimeOfDay(text: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,30}))?)?$/.exec(text);
  if (!parts) return null;
  const [, hour, minute, second = '0', fraction = ''] = parts;
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * SECOND + ms;
}

/** Reads `YYYY-MM-DD`, `T` or a space, and a time of day; null for other text, also for a date alone. */
export function readWall(text: string): Wall | null {
  const separator = text.charAt(10);
  if (separator !== 'T' && separator !== 't' && separator !== ' ') return null;
  const day = readDate(text.slice(0, 10));
  const time = readTimeOfDay(text.slice(11));
  return day === null || time === null ? null : day * DAY + time;
}

/** `YYYY-MM-DDTHH:MM`, with seconds and milliseconds where there are any. */
export function wallText(wall: Wall): string {
  const day = Math.floor(wall / DAY);
  const time = wall - day * DAY;
  const minutes = `${dateText(day)}T${two(Math.floor(time / HOUR))}:${two(Math.floor(time / MINUTE) % 60)}`;
  const [seconds, ms] = [Math.floor(time / SECOND) % 60, time % SECOND];
  if (ms > 0) return `${minutes}:${two(seconds)}.${String(ms).padStart(3, '0')}`;
  return seconds > 0 ? `${minutes}:${two(seconds)}` : minutes;
}
