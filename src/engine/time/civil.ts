/** A calendar day as a count of days since 1970-01-01; no zone, no time of day. */
export type DayNumber = number;

const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01, where this arithmetic starts its years, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

/** The day of a Gregorian date; the date must exist. Years start in March here, which puts the leap day last. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - EPOCH_SHIFT;
}

/** `YYYY-MM-DD` of a day in the years 0000 to 9999. */
export function dateText(day: DayNumber): string {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const doe = shifted - era * DAYS_IN_400_YEARS;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const dayOfYear = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1)}`;
}

/** Reads `YYYY-MM-DD`; null for other text and for dates that don't exist. Taken apart by hand: each lead has some. */
export function readDate(text: string): DayNumber | null {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return null;
  const year = digitsIn(text, 0, 4);
  const month = digitsIn(text, 5, 7);
  const day = digitsIn(text, 8, 10);
  if (year === null || month === null || day === null) return null;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? dayNumber(year, month, day) : null;
}

const HYPHEN = 0x2d;
const ZERO = 0x30;

/** The number that the characters from one place up to another write; null where one of them is no digit. */
function digitsIn(text: string, from: number, to: number): number | null {
  let n = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return null;
    n = n * 10 + digit;
  }
  return n;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0));

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;

export const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
