import type { Pause } from '../../../../src/engine/sla/life/life.ts';
import type { CalendarDefinition, DeadlineBoundary } from '../../../../src/engine/time/calendar.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Twelve zones: whole and half hours, north and south, at midnight, for Ramadan. */
export const TWELVE = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Santiago',
  'America/St_Johns',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Jerusalem',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Chatham',
] as const;

/** A promise whose clock starts before a change of the zone's offset and runs over it. */
export interface Shape {
  readonly name: string;
  readonly days: readonly string[];
  readonly boundary: DeadlineBoundary;
  readonly hours: number;
  /** Hours before the change at which the clock starts. */
  readonly before: number;
  /** Hours from the change. */
  readonly pauses: readonly Pause[];
}

const shape = (name: string, days: string, hours: number, more: Partial<Shape> = {}): Shape => ({
  ...{ name, days: days.split(' '), hours, boundary: 'stay_at_close', before: 30, pauses: [] },
  ...more,
});

/** Its window opens twice in the night in which the clocks go back. */
export const TWICE = shape('the hour that is skipped or comes twice', '01:00-03:00', 3, { before: 50 });

export const SHAPES: readonly Shape[] = [
  shape('office hours', '09:00-17:30', 12),
  shape('all day, to the last minute', '00:00-24:00', 31),
  shape('the small hours', '00:00-04:00', 7),
  TWICE,
  shape('pieces around midnight', '00:00-00:30 01:30-02:30 23:00-24:00', 5),
  shape('to the closing and on', '08:00-12:00 13:00-17:00', 8, { boundary: 'next_opening' }),
  shape('a pause over the change', '00:00-24:00', 24, { pauses: [{ from: -3, to: 3 }] }),
  shape('a pause that still lasts', '00:00-06:00', 9, { before: 40, pauses: [{ from: -20, to: null }] }),
];

export const calendarOf = (zone: string, { days }: Shape): CalendarDefinition => ({
  id: 'any',
  zone,
  hours: { mon: days, tue: days, wed: days, thu: days, fri: days, sat: days, sun: days },
});

/** Whether each quarter of an hour is open, by what a clock on the wall shows, as the platform's own formatter tells. */
export function openQuarters(zone: string, { days }: Shape, from: number, count: number): boolean[] {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Array.from({ length: count }, (_, i) => {
    const shown = wall.format(from + i * 15 * MINUTE);
    // Written times of one form compare as text.
    return days.some(hours => shown >= hours.slice(0, 5) && shown < hours.slice(6));
  });
}
