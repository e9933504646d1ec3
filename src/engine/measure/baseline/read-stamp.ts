import { type Instant, readInstant } from '../../time/instant.ts';
import { readWall } from '../../time/wall.ts';
import { landingOf } from '../../time/wall-instant.ts';
import type { Zone } from '../../time/zone.ts';

/** How a log writes local times. */
export interface StampStyle {
  readonly zone: Zone;
  /** `29/02/2016` is a day before a month; else the month stands first. */
  readonly dayFirst: boolean;
}

/** RFC 3339, or a local date and time with `-`, `/` or `.` between its parts, the year first or last; null otherwise. */
export function readStamp(text: string, style: StampStyle): Instant | null {
  const instant = readInstant(text.trim());
  if (instant !== null) return instant;
  const parts = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[ T]+(\d{1,2}:.*))?$/.exec(text.trim());
  if (!parts) return null;
  const [, a = '', b = '', c = '', time = '0:00'] = parts;
  const [year, month, day] = a.length === 4 ? [a, b, c] : style.dayFirst ? [c, b, a] : [c, a, b];
  const clock = /^\d:/.test(time) ? `0${time}` : time;
  const wall = readWall(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${clock}`);
  return wall === null ? null : landingOf(style.zone, wall).at;
}
