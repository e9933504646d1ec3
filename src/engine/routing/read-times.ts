import type { Unresolved } from '../model/types.gen.ts';
import { isMissing } from '../model/values/missing.ts';
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
  const bad = (field: string) => unresolved.push({ field, reason: 'bad_timestamp' });
  const read = (field: 'received_at' | 'occurred_at' | 'closed_at'): Instant | null => {
    const found = firstPresent(raw, reading[field].keys, value => isMissing(value, undefined, reading.missing));
    if (found === undefined) return null;
    const at = typeof found === 'string' ? readTime(found.trim(), reading[field]) : null;
    if (at === null) bad(field);
    return at;
  };
  const receivedAt = read('received_at');
  const occurredAt = read('occurred_at');
  const receipt = receivedAt ?? now;
  const tooLate = occurredAt !== null && receipt !== null && occurredAt > receipt + AHEAD;
  if (tooLate) bad('occurred_at');
  return { receivedAt, occurredAt: tooLate ? null : occurredAt, closedAt: read('closed_at') };
}

const readTime = (text: string, { zone, dateOnlyAt }: TimeReading): Instant | null =>
  readInstant(text) ?? (zone === null ? null : readLocal(text, zone, dateOnlyAt));
