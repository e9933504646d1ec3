import { type DayNumber, dateText } from './civil.ts';
import type { Instant } from './instant.ts';
import { DAY } from './units.ts';
import { wallAt } from './wall-instant.ts';
import { zoneOf } from './zone.ts';

let lastDay: DayNumber = 0;
let lastText = '1970-01-01';

/** The date, `YYYY-MM-DD`, that a calendar on the wall shows at an instant. Throws RangeError when there is no such zone. */
export function localDate(zone: string, at: Instant): string {
  const day = localDay(zone, at);
  if (day !== lastDay) {
    lastText = dateText(day);
    lastDay = day;
  }
  return lastText;
}

/** The same as a day number, for comparing and counting. */
export const localDay = (zone: string, at: Instant): DayNumber => Math.floor(wallAt(zoneOf(zone), at) / DAY);
