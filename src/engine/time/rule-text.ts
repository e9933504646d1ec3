import { readDate } from './civil.ts';
import type { Instant } from './instant.ts';
import { DAY } from './units.ts';
import { readWall, type Wall } from './wall.ts';

/** The last start that may happen, inclusive: a local time, or an instant when UNTIL was written with Z. */
export type Until = { readonly kind: 'wall'; readonly wall: Wall } | { readonly kind: 'instant'; readonly at: Instant };

/** A recurrence rule, taken apart: `pattern` is the rule without COUNT and UNTIL, which we apply ourselves. */
export interface Rule {
  readonly pattern: string;
  readonly count: number | null;
  readonly until: Until | null;
}

const FREQUENCIES = /^(?:YEARLY|MONTHLY|WEEKLY|DAILY)$/;
const WEEKDAY = 'MO|TU|WE|TH|FR|SA|SU';
const MAX_INTERVAL = 10_000;
const MAX_COUNT = 10_000;
/** A rule may start at most every quarter of an hour; the limit keeps every expansion small. */
const MAX_STARTS_A_DAY = 96;

const numbers = (low: number, high: number, negative: boolean) => (text: string) => {
  const n = (negative ? /^[+-]?\d{1,3}$/ : /^\d{1,5}$/).test(text) ? Number(text) : Number.NaN;
  return negative ? Math.abs(n) >= Math.max(low, 1) && Math.abs(n) <= high : n >= low && n <= high;
};

/** The parts of RFC 5545 3.3.10 that are taken, each with the test of one value, and whether it takes a list. */
const PARTS: ReadonlyMap<string, { readonly list: boolean; readonly fits: (value: string) => boolean }> = new Map([
  ['FREQ', { list: false, fits: (value: string) => FREQUENCIES.test(value) }],
  ['INTERVAL', { list: false, fits: numbers(1, MAX_INTERVAL, false) }],
  ['COUNT', { list: false, fits: numbers(1, MAX_COUNT, false) }],
  ['UNTIL', { list: false, fits: (value: string) => readUntil(value) !== null }],
  ['WKST', { list: false, fits: (value: string) => new RegExp(`^(?:${WEEKDAY})$`).test(value) }],
  ['BYHOUR', { list: true, fits: numbers(0, 23, false) }],
  ['BYMINUTE', { list: true, fits: numbers(0, 59, false) }],
  ['BYSECOND', { list: true, fits: numbers(0, 59, false) }],
  ['BYDAY', { list: true, fits: isWeekdayNumber }],
  ['BYMONTHDAY', { list: true, fits: numbers(1, 31, true) }],
  ['BYYEARDAY', { list: true, fits: numbers(1, 366, true) }],
  ['BYWEEKNO', { list: true, fits: numbers(1, 53, true) }],
  ['BYMONTH', { list: true, fits: numbers(1, 12, false) }],
  ['BYSETPOS', { list: true, fits: numbers(1, 366, true) }],
]);

/** Reads the text of a rule, or says in words why it is refused. */
export function readRule(text: string): Rule | string {
  const parts = readParts(text.toUpperCase());
  if (typeof parts === 'string') return parts;
  if (!parts.has('FREQ')) return 'the rule has no FREQ';
  if (parts.has('COUNT') && parts.has('UNTIL')) return 'COUNT and UNTIL exclude each other';
  const slots = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].map(name => new Set(parts.get(name)?.split(',') ?? ['']).size);
  if (slots.reduce((a, b) => a * b) > MAX_STARTS_A_DAY) return `more than ${MAX_STARTS_A_DAY} starts a day`;
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  const pattern = [...parts].filter(([name]) => name !== 'COUNT' && name !== 'UNTIL');
  return {
    pattern: pattern.map(([name, value]) => `${name}=${value}`).join(';'),
    count: count === undefined ? null : Number(count),
    until: until === undefined ? null : readUntil(until),
  };
}

function readParts(text: string): ReadonlyMap<string, string> | string {
  const parts = new Map<string, string>();
  if (text.length > 2000) return 'the rule is longer than 2000 characters';
  for (const part of text.split(';')) {
    const [name = '', value, ...more] = part.split('=');
    const known = PARTS.get(name);
    if (value === undefined || more.length > 0) return `\`${part}\` is not NAME=VALUE`;
    if (!known) return `there is no part ${name}`;
    if (parts.has(name)) return `${name} stands twice`;
    const wrong = (known.list ? value.split(',') : [value]).find(one => !known.fits(one));
    if (wrong !== undefined) return `${name} can't be \`${wrong}\``;
    parts.set(name, value);
  }
  return parts;
}

function isWeekdayNumber(value: string): boolean {
  const found = new RegExp(`^([+-]?\\d{1,2})?(?:${WEEKDAY})$`).exec(value);
  return found !== null && (found[1] === undefined || numbers(1, 53, true)(found[1]));
}

/** `20261231` (the whole day), `20261231T180000` (local), `20261231T170000Z` (UTC). */
function readUntil(text: string): Until | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text);
  if (!parts) return null;
  const date = parts.slice(1, 4).join('-');
  const day = readDate(date);
  if (parts[4] === undefined) return day === null ? null : { kind: 'wall', wall: (day + 1) * DAY - 1 };
  const wall = readWall(`${date}T${parts.slice(4, 7).join(':')}`);
  if (wall === null) return null;
  return parts[7] === 'Z' ? { kind: 'instant', at: wall } : { kind: 'wall', wall };
}
