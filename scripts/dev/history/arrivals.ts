import type { Dice } from './dice.ts';
import type { Region } from './places.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST_DAY = Date.UTC(2026, 7, 1);
const DAYS = 112;
const END = FIRST_DAY + DAYS * DAY;
/** The end of daylight saving time in New York, 2026. */
const WINTER = Date.UTC(2026, 10, 1, 6);

/** Sunday first. People ask for demos in the middle of the week. */
const WEEKDAYS = [0.14, 1, 1.18, 1.16, 1.05, 0.82, 0.17];
/** Local hours from midnight: a peak before lunch, a second one after it, some late readers. */
const HOURS = [2, 1, 1, 1, 1, 2, 4, 10, 30, 60, 72, 66, 44, 50, 64, 60, 46, 28, 14, 10, 8, 7, 5, 3];
/** Roughly where a region's people are, in hours from UTC; a sample needs no time zone data. */
const OFFSET: Readonly<Record<Region, number>> = { amer: -5, emea: 1, apac: 8 };

/** An instant in August to November 2026, in milliseconds, spread over weekdays and hours as real leads are. */
export function arrival(dice: Dice, region: Region): number {
  const days = Array.from({ length: DAYS }, (_, day) => [day, growth(day)] as const);
  const hours = HOURS.map((weight, hour) => [hour, weight] as const);
  const local = FIRST_DAY + dice.weighted(days) * DAY + dice.weighted(hours) * HOUR + dice.whole(0, HOUR - 1);
  return Math.max(FIRST_DAY, local - OFFSET[region] * HOUR);
}

function growth(day: number): number {
  const weekday = new Date(FIRST_DAY + day * DAY).getUTCDay();
  return (WEEKDAYS[weekday] ?? 1) * (1 + day / 400);
}

/** When the lead was closed: hours to three weeks later; null where it still is open at the end of the sample. */
export function closing(dice: Dice, receivedAt: number): number | null {
  const closedAt = receivedAt + dice.whole(1, 20) * dice.whole(1, 25) * HOUR + dice.whole(0, HOUR - 1);
  return dice.chance(0.82) && closedAt < END ? closedAt : null;
}

/** RFC 3339 in UTC, to the second. */
export const instantText = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** The same instant as a clock in New York shows it, without a zone: the way a CRM exports it. */
export const newYorkText = (ms: number): string =>
  new Date(ms - (ms < WINTER ? 4 : 5) * HOUR).toISOString().slice(0, 19);
