import type { Router } from '../../engine/policy/router.ts';
import { type KnownBy, knownBy } from '../../engine/routing/known-by.ts';
import type { NormalLead } from '../../engine/routing/normal-lead.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { Instant, RawRecord } from '../store/rows.ts';

export type Identified =
  | {
      readonly ok: true;
      readonly id: string;
      /** The lead as it is stored: what was posted, with the id and arrival time where those were missing. */
      readonly raw: RawRecord;
      readonly receivedAt: Instant;
      readonly lead: NormalLead;
      readonly known: KnownBy;
    }
  | { readonly ok: false; readonly field: string; readonly says: string };

const LONGEST_ID = 200;

/** The id under which the live rules know this lead, and its receipt. A lead without an id gets the one of `newId`. */
export function identifyLead(router: Router, posted: RawRecord, arrival: Instant, newId: () => string): Identified {
  const lead = normaliseLead(router, posted, arrival);
  const { id, receivedAt, unresolved } = lead;
  const bad = new Set(unresolved.map(({ field }) => field));
  const says = bad.has('id') ? 'an id is text or a number' : id === null ? null : complaintAbout(id, posted);
  if (says !== null) return { ok: false, field: 'id', says };
  const named = id ?? newId();
  const withId = id === null ? { ...posted, id: named } : posted;
  // A receipt that cannot be read is kept as it came: the decision says so.
  const received = receivedAt !== null || bad.has('received_at') ? {} : { received_at: instantText(arrival) };
  const known = knownBy(router, posted, lead);
  // A receipt that lies ahead is a sender's wrong clock: taken as it stands, the promises would only begin then.
  const receipt = Math.min(receivedAt ?? arrival, arrival);
  return { ok: true, id: named, raw: { ...withId, ...received }, receivedAt: receipt, lead, known };
}

function complaintAbout(id: string, posted: RawRecord): string | null {
  if (id.length > LONGEST_ID) return `an id has at most ${LONGEST_ID} characters`;
  if (/\p{Cc}/u.test(id) || !id.isWellFormed()) return 'an id has no control characters and no broken ones';
  if (id === '.' || id === '..') return 'this id could not be asked for again: it means a folder in an address';
  return wasRounded(id, posted) ? 'this number is too long to be kept exactly: send the id as text' : null;
}

/** JSON numbers beyond 2^53 lose digits when they are read: two leads could become one. */
function wasRounded(id: string, posted: RawRecord): boolean {
  return Object.values(posted).some(
    value => Number.isInteger(value) && !Number.isSafeInteger(value) && String(value) === id,
  );
}
