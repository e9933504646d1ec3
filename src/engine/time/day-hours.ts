import { type CalendarDefinition, WEEKDAYS } from './calendar-definition.ts';
import { type DayNumber, readDate, weekdayOf } from './civil.ts';
import { type Hours, overlapOf, readHours } from './hours.ts';

/** The hours of any day, in order: an override, else nothing on a holiday, else the weekday's. */
export type DayHours = (day: DayNumber) => readonly Hours[];

/** Reads a calendar's hours; throws RangeError on entries that `readHours` and `readDate` refuse. */
export function dayHoursOf(def: CalendarDefinition): DayHours {
  const week = WEEKDAYS.map(day => readList(def.id, def.hours?.[day] ?? []));
  const holidays = new Set((def.holidays ?? []).map(date => readDay(def.id, date)));
  const overrides = new Map(
    Object.entries(def.overrides ?? {}).map(([date, list]) => [readDay(def.id, date), readList(def.id, list)]),
  );
  return day => overrides.get(day) ?? (holidays.has(day) ? [] : (week[weekdayOf(day)] ?? []));
}

function readDay(calendar: string, text: string): DayNumber {
  const day = readDate(text);
  if (day === null) throw new RangeError(`calendar ${calendar}: no such date: ${text}`);
  return day;
}

function readList(calendar: string, texts: readonly string[]): readonly Hours[] {
  const hours = texts.map(text => {
    const read = readHours(text);
    if (!read) throw new RangeError(`calendar ${calendar}: no hours: ${text}`);
    return read;
  });
  if (overlapOf(hours)) throw new RangeError(`calendar ${calendar}: hours overlap: ${texts.join(', ')}`);
  return hours.sort((a, b) => a.from - b.from);
}
