import { readInstant } from '../../engine/time/instant.ts';
import { isLocalDate } from '../../engine/time/local-time.ts';
import { DAY } from '../../engine/time/units.ts';
import type { OverriddenField, RosterChange } from '../store/rows/roster.ts';
import type { Instant } from '../store/rows.ts';

/** One field of a rep to be overridden, or given back to the rules. */
export type AskedChange = RosterChange | { readonly field: OverriddenField; readonly value: null };

/** What somebody wants to hold of a rep for a while. */
export interface OverrideAsk {
  readonly rep: string;
  readonly changes: readonly AskedChange[];
  readonly since: Instant;
  readonly until: Instant;
  readonly reason: string;
}

/** The body of `PATCH /v1/reps/:id`, in the shape that its schema has seen to. */
export interface OverrideBody {
  readonly active?: boolean | null;
  readonly away?: boolean | null | readonly { readonly from: string; readonly to: string }[];
  readonly capacity?: { readonly open?: number; readonly per_day?: number } | null;
  /** The same for one field, by name. */
  readonly field?: OverriddenField;
  readonly value?: unknown;
  readonly since?: string;
  readonly until?: string;
  readonly reason: string;
}

export type AskReading =
  | { readonly ok: true; readonly ask: OverrideAsk }
  | { readonly ok: false; readonly wrong: readonly [Complaint, ...Complaint[]] };

/** A field that can't be as it is. */
export interface Complaint {
  readonly field: string;
  readonly says: string;
}

/** The longest that an override may last, and the longest ago that what it says may have begun to be true. */
export const LONGEST_OVERRIDE = 90 * DAY;
export const LONGEST_SINCE = 7 * DAY;

/** What is asked for, or all that is wrong with it. */
export function readOverride(rep: string, body: OverrideBody, now: Instant): AskReading {
  const changes = changesOf(body);
  const lifts = changes.every(({ value }) => value === null);
  const until = lifts ? now : readInstant(body.until ?? '');
  const since = body.since === undefined ? now : readInstant(body.since);
  const reason = body.reason.trim();
  const [first, ...others] = [
    ...complaintsOf(changes),
    ...(lifts ? [] : untilComplaint(until, now)),
    ...sinceComplaint(since, now),
    ...(reason === '' ? [{ field: 'reason', says: 'say why' }] : []),
  ];
  if (first) return { ok: false, wrong: [first, ...others] };
  return { ok: true, ask: { rep, changes, since: since ?? now, until: until ?? now, reason } };
}

/** All of them in one line. */
export const complaintsText = (wrong: readonly Complaint[]): string =>
  wrong.map(({ field, says }) => `${field}: ${says}`).join('; ');

function untilComplaint(until: Instant | null, now: Instant): Complaint[] {
  const of = (says: string): Complaint[] => [{ field: 'until', says }];
  if (until === null) return of('say until when, as RFC 3339, e.g. 2026-12-01T09:00:00Z');
  if (until <= now) return of('this time is over');
  return until > now + LONGEST_OVERRIDE ? of('an override lasts 90 days at most; then it belongs in the rules') : [];
}

function sinceComplaint(since: Instant | null, now: Instant): Complaint[] {
  if (since === null) return [{ field: 'since', says: 'say since when, as RFC 3339' }];
  if (since <= now && since >= now - LONGEST_SINCE) return [];
  return [{ field: 'since', says: 'this is not within the last 7 days' }];
}

function complaintsOf(changes: readonly AskedChange[]): Complaint[] {
  if (changes.length === 0) return [{ field: 'body', says: 'say what holds: active, away or capacity' }];
  return changes.flatMap(change => {
    const says = complaint(change);
    return says === null ? [] : { field: change.field, says };
  });
}

function changesOf({ active, away, capacity, field, value }: OverrideBody): AskedChange[] {
  const named = field === undefined ? [] : [{ field, value } as AskedChange];
  const plain = Object.entries({ active, away, capacity }).filter(([, given]) => given !== undefined);
  return [...named, ...plain.map(([name, given]) => ({ field: name, value: given }) as AskedChange)];
}

function complaint({ field, value }: AskedChange): string | null {
  if (value === null) return null;
  switch (field) {
    case 'active':
      return typeof value === 'boolean' ? null : 'active is true or false';
    case 'away':
      return isAway(value) ? null : 'away is true, false, or a list of {from, to} days';
    case 'capacity':
      return isCapacity(value) ? null : 'capacity is {open, per_day}, whole numbers from 0';
  }
}

const MOST_ABSENCES = 100;

function isAway(value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  return Array.isArray(value) && value.length <= MOST_ABSENCES && value.every(isAbsence);
}

function isAbsence(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as { from?: unknown; to?: unknown };
  return typeof from === 'string' && typeof to === 'string' && isLocalDate(from) && isLocalDate(to) && from <= to;
}

function isCapacity(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([key, limit]) => (key === 'open' || key === 'per_day') && Number.isSafeInteger(limit) && Number(limit) >= 0,
  );
}
