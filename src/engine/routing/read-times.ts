import type { Unresolved } from '../model/types.gen.ts';
import { NO_WORDS } from '../model/values/missing.ts';
import type { SourceReading, TimeReading } from '../policy/field-plan.ts';
import { type Instant, readInstant } from '../time/instant.ts';
import { readLocal } from '../time/local-time.ts';
import type { NormalLead } from './normal-lead.ts';
import { firstPresent, type RawLead } from './raw-lead.ts';

type Times = Pick<NormalLead, 'receivedAt' | 'occurredAt' | 'closedAt'>;

/** What a source says of an event's time is believed up to this long after the receipt: clocks differ. */
const AHEAD = 5 * 60_000;

/** Receipt, event and closing times. A time that can't be read, or an event after its receipt, is `bad_timestamp`. */
export function readTimes(raw: RawLead, reading: SourceReading, now: Instant | null, unresolved: Unresolved[]): Times {
  const receivedAt = readField(raw, reading, 'received_at', unresolved);
  const occurredAt = readField(raw, reading, 'occurred_at', unresolved);
  const receipt = receivedAt ?? now;
  const tooLate = occurredAt !== null && receipt !== null && occurredAt > receipt + AHEAD;
  if (tooLate) unresolved.push(bad('occurred_at'));
  const closedAt = readField(raw, reading, 'closed_at', unresolved);
  return { receivedAt, occurredAt: tooLate ? null : occurredAt, closedAt };
}

type TimeField = 'received_at' | 'occurred_at' | 'closed_at';

const bad = (field: TimeField): Unresolved => ({ field, reason: 'bad_timestamp' });

function readField(raw: RawLead, reading: SourceReading, field: TimeField, unresolved: Unresolved[]): Instant | null {
  const found = firstPresent(raw, reading[field].keys, NO_WORDS, reading.missing);
  if (found === undefined) return null;
  const at = typeof found === 'string' ? readTime(found.trim(), reading[field]) : null;
  if (at === null) unresolved.push(bad(field));
  return at;
}

const readTime = (text: string, { zone, dateOnlyAt }: TimeReading): Instant | null =>
  readInstant(text) ?? (zone === null ? null : readLocal(text, zone, dateOnlyAt));
