import { readDate } from './civil.ts';
import type { Instant } from './instant.ts';
import { DAY } from './units.ts';
import { readTimeOfDay, readWall } from './wall.ts';
import { landingOf } from './wall-instant.ts';
import { zoneOf } from './zone.ts';

export { isZone } from './zone.ts';

/** Whether the text is `YYYY-MM-DD` and that date exists. */
export const isLocalDate = (text: string): boolean => readDate(text) !== null;

/**
 * Reads a local date and time of `zone`, or a date alone, taken at `dateOnlyAt` (`HH:MM`; null refuses dates).
 * Null for other text. In a DST gap the time moves forward by the gap; in a fold the earlier one counts.
 * Throws RangeError when there is no such zone.
 */
export function readLocal(text: string, zone: string, dateOnlyAt: string | null): Instant | null {
  const wall = readWall(text) ?? readBareDate(text, dateOnlyAt);
  return wall === null ? null : landingOf(zoneOf(zone), wall).at;
}

function readBareDate(text: string, dateOnlyAt: string | null): number | null {
  const day = readDate(text);
  const time = dateOnlyAt === null ? null : readTimeOfDay(dateOnlyAt);
  return day === null || time === null ? null : day * DAY + time;
}
