import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type CalendarDefinition, WEEKDAYS, type Weekday } from '../../../src/engine/time/calendar-definition.ts';

export const MINUTE = 60_000;
const LENGTH = 9 * 24 * 60;

interface LocalMinute {
  readonly date: string;
  readonly weekday: Weekday;
  readonly minute: number;
}

/** Nine days of a zone, minute by minute, as Temporal tells them: what a person with a watch would note down. */
export interface MinuteTable {
  readonly zone: string;
  readonly from: number;
  readonly minutes: readonly LocalMinute[];
}

function makeTable([zone, from]: readonly [string, string]): MinuteTable {
  const start = Date.parse(from);
  const minutes = Array.from({ length: LENGTH }, (_, i) => {
    const here = Temporal.Instant.fromEpochMilliseconds(start + i * MINUTE).toZonedDateTimeISO(zone);
    const weekday = WEEKDAYS[here.dayOfWeek - 1] ?? 'mon';
    return { date: here.toPlainDate().toString(), weekday, minute: here.hour * 60 + here.minute };
  });
  return { zone, from: start, minutes };
}

/** Around a gap, a fold, changes of half an hour, at midnight, in Ramadan, over the new year, and where nothing changes. */
export const TABLES: readonly MinuteTable[] = (
  [
    ['Europe/Berlin', '2026-03-25T00:00Z'],
    ['Europe/Berlin', '2026-10-21T00:00Z'],
    ['Australia/Lord_Howe', '2026-04-01T00:00Z'],
    ['Australia/Lord_Howe', '2026-09-30T00:00Z'],
    ['America/St_Johns', '2026-10-28T00:00Z'],
    ['Africa/Cairo', '2026-10-25T00:00Z'],
    ['Africa/Casablanca', '2026-02-10T00:00Z'],
    ['Asia/Kolkata', '2026-12-28T00:00Z'],
  ] as const
).map(makeTable);

/** Whether each minute is open, decided from the written calendar by plain reading. */
export function openMinutes(table: MinuteTable, def: CalendarDefinition): readonly boolean[] {
  const days = new Map<string, readonly { from: number; to: number }[]>();
  return table.minutes.map(({ date, weekday, minute }) => {
    const shut = def.holidays?.includes(date) === true;
    const hours = days.get(date) ?? (def.overrides?.[date] ?? (shut ? [] : (def.hours?.[weekday] ?? []))).map(plain);
    days.set(date, hours);
    return hours.some(({ from, to }) => minute >= from && minute < to);
  });
}

function plain(text: string): { from: number; to: number } {
  const [from = 0, to = 0] = text.split('-').map(time => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return { from, to };
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The hours of a day; edges prefer the small hours, where clocks change. */
const dayHours = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 1440 })), { maxLength: 6 })
  .map(edges => {
    const sorted = edges.sort((a, b) => a - b);
    const pairs = Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => sorted.slice(2 * i, 2 * i + 2));
    return pairs.map(([from = 0, to = 0]) => `${clock(from)}-${clock(to)}`);
  });

/** A table and any calendar for it, with holidays and overrides that fall into it. */
export const tableAndCalendar = fc.constantFrom(...TABLES).chain(table => {
  const date = fc.constantFrom(...new Set(table.minutes.map(minute => minute.date)));
  const def = fc.record({
    id: fc.constant('any'),
    zone: fc.constant(table.zone),
    hours: fc.dictionary(fc.constantFrom(...WEEKDAYS), dayHours),
    holidays: fc.array(date, { maxLength: 2 }),
    overrides: fc.dictionary(date, dayHours, { maxKeys: 2 }),
  });
  return fc.record({ table: fc.constant(table), def: def as fc.Arbitrary<CalendarDefinition> });
});

/** A minute of a table, by number. */
export const anyMinute = fc.integer({ min: 0, max: LENGTH - 1 });
