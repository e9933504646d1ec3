import { validatorOf } from '../../engine/model/schemas.ts';
import type { LeadEvent } from '../../engine/model/types.gen.ts';
import { type Happening, happeningOf } from '../../engine/sla/life/happening.ts';
import { readInstant } from '../../engine/time/instant.ts';
import { MINUTE } from '../../engine/time/units.ts';
import type { Instant, RawRecord } from '../store/rows.ts';

export type Read =
  | { readonly ok: true; readonly id: string | null; readonly at: Instant; readonly what: Happening }
  | { readonly ok: false; readonly field: string; readonly says: string };

/** What a sender says of an event's time is believed up to this long after it came: clocks differ. */
const AHEAD = 5 * MINUTE;

/** Reads an event as it was posted. `at` must be a time that is not still to come. */
export function readEvent(posted: RawRecord, arrival: Instant): Read {
  const complaint = complaintAbout(posted);
  if (complaint) return { ok: false, ...complaint };
  const event = posted as unknown as LeadEvent;
  const at = readInstant(event.at);
  if (at === null) return { ok: false, field: 'at', says: 'at is RFC 3339, e.g. 2026-11-02T09:00:00Z' };
  if (at > arrival + AHEAD) return { ok: false, field: 'at', says: 'at is more than 5 minutes ahead' };
  if (event.id !== undefined && !event.id.isWellFormed()) {
    return { ok: false, field: 'id', says: 'id has a broken character' };
  }
  return { ok: true, id: event.id ?? null, at, what: happeningOf(event) };
}

function complaintAbout(posted: RawRecord): { readonly field: string; readonly says: string } | null {
  const validate = validatorOf('lead-event');
  if (validate(posted)) return null;
  const error = validate.errors?.find(({ keyword }) => keyword !== 'if');
  const path = (error?.instancePath ?? '').split('/').filter(Boolean);
  const named = error?.params['missingProperty'] ?? error?.params['additionalProperty'];
  const field = [...path, ...(typeof named === 'string' ? [named] : [])].join('.') || 'body';
  return { field, says: sayComplaint(field, error?.keyword, error?.params['allowedValues'], error?.message) };
}

function sayComplaint(field: string, keyword: string | undefined, allowed: unknown, message = 'is wrong'): string {
  if (keyword === 'enum' && Array.isArray(allowed)) return `${field} is one of ${allowed.join(', ')}`;
  if (keyword === 'required') return `${field} is missing`;
  if (keyword === 'additionalProperties') return `${field} is no part of an event`;
  return `${field} ${message}`;
}
