import type { PolicyCalendar } from '../../model/types.gen.ts';
import { ALWAYS, compileCalendar, type WorkCalendar } from '../../time/calendar.ts';
import { overlapOf, readHours } from '../../time/hours.ts';
import { isLocalDate, isZone } from '../../time/local-time.ts';
import type { Path } from '../place-of.ts';
import { sayPolicy } from '../say-policy.ts';
import type { Desk } from './desk.ts';

/** Working calendars by id, with the built-in `always`; a refused one stays open always until it is mended. */
export function compileCalendars(desk: Desk): Map<string, WorkCalendar> {
  const calendars = new Map<string, WorkCalendar>([['always', ALWAYS]]);
  for (const calendar of desk.policy.calendars) {
    const found = desk.findings.length;
    judgeCalendar(desk, calendar);
    if (desk.findings.length === found)
      calendars.set(calendar.id, compileCalendar(calendar, calendar.deadline_boundary));
  }
  return calendars;
}

function judgeCalendar(desk: Desk, calendar: PolicyCalendar): void {
  const refuse = (path: Path, words: Parameters<Desk['refuse']>[3]) =>
    desk.refuse('calendar', calendar.id, path, words);
  if (calendar.id === 'always' || calendar.id === 'owner') refuse(['id'], sayPolicy.reserved(calendar.id));
  if (!isZone(calendar.zone)) refuse(['zone'], sayPolicy.zone(calendar.zone));
  for (const [day, hours] of Object.entries(calendar.hours ?? {})) judgeDay(hours, ['hours', day], refuse);
  (calendar.holidays ?? []).forEach((date, i) => {
    if (!isLocalDate(date)) refuse(['holidays', i], sayPolicy.notADate(date));
  });
  for (const [date, hours] of Object.entries(calendar.overrides ?? {})) {
    if (!isLocalDate(date)) refuse(['overrides', date], sayPolicy.notADate(date));
    judgeDay(hours, ['overrides', date], refuse);
  }
}

function judgeDay(
  day: readonly string[],
  path: Path,
  refuse: (path: Path, words: Parameters<Desk['refuse']>[3]) => void,
): void {
  const read = day.map(readHours);
  read.forEach((hours, i) => {
    if (!hours) refuse([...path, i], sayPolicy.badHours(day[i] ?? ''));
  });
  if (overlapOf(read.filter(hours => hours !== null))) refuse(path, sayPolicy.overlappingHours);
}
