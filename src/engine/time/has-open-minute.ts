import { type CalendarDefinition, WEEKDAYS } from './calendar-definition.ts';
import { readHours } from './hours.ts';

/** Whether there is any week in which the calendar opens: by its weekly hours or by an override. */
export function hasOpenMinute(def: CalendarDefinition): boolean {
  const lists = [...WEEKDAYS.map(day => def.hours?.[day] ?? []), ...Object.values(def.overrides ?? {})];
  return lists.some(list => minutesOf(list) > 0);
}

/** Open minutes of an ordinary week, without holidays, overrides and DST. */
export const weeklyMinutes = (def: CalendarDefinition): number =>
  WEEKDAYS.reduce((sum, day) => sum + minutesOf(def.hours?.[day] ?? []), 0);

function minutesOf(list: readonly string[]): number {
  return list.reduce((sum, text) => {
    const hours = readHours(text);
    return hours ? sum + hours.to - hours.from : sum;
  }, 0);
}
