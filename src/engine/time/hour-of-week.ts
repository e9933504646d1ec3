import type { Instant } from './instant.ts';
import { DAY, HOUR } from './units.ts';

/** How many hours a week has. */
export const HOURS_OF_WEEK = 168;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** 1970-01-01 was a Thursday: three days after a Monday. */
const AFTER_MONDAY = (3 * DAY) / HOUR;

/** The hour of the week in UTC: 0 is Monday from 00:00, 167 is Sunday from 23:00. */
export function hourOfWeek(at: Instant): number {
  const hour = (Math.floor(at / HOUR) + AFTER_MONDAY) % HOURS_OF_WEEK;
  return hour < 0 ? hour + HOURS_OF_WEEK : hour;
}

/** `Tuesday 10:00 UTC`, for an hour of the week. */
export const hourText = (hour: number): string =>
  `${DAYS[Math.floor(hour / 24)] ?? ''} ${String(hour % 24).padStart(2, '0')}:00 UTC`;
