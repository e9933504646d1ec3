import type { Router } from '../../engine/policy/router.ts';
import { historyRecordOf } from '../../engine/routing/history-record.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import type { ErasableLead } from '../store/rows/erasures.ts';
import type { Instant, RawRecord } from '../store/rows.ts';

/**
 * What may stay of a lead is what history may hold: the fields of the rules by their ids, without those marked personal
 * and without whatever else was posted. It routes as the lead did, so a lead that waits goes on waiting, and a replay
 * still counts it.
 */
export function leadThatStays(router: Router, { id, raw, receivedAt }: ErasableLead): RawRecord {
  return { ...historyRecordOf(router, normaliseLead(router, raw, receivedAt), id, receivedAt) };
}

/**
 * What may stay of an event: fields as those of a lead, and no words that a person wrote. `beside` is what the fields are
 * read with, as they were when they moved the lead; it does not become a part of the event.
 */
export function eventThatStays(router: Router, body: RawRecord, receivedAt: Instant, beside: RawRecord): RawRecord {
  const fields = 'fields' in body ? { fields: fieldsThatStay(router, body['fields'], receivedAt, beside) } : {};
  return { ...body, ...('reason' in body ? { reason: 'erased' } : {}), ...fields };
}

function fieldsThatStay(router: Router, fields: unknown, at: Instant, beside: RawRecord): RawRecord {
  const told = typeof fields === 'object' && fields !== null ? (fields as RawRecord) : {};
  const recordOf = (raw: RawRecord): RawRecord => {
    const { id: _id, received_at: _at, ...rest } = historyRecordOf(router, normaliseLead(router, raw, at), '', at);
    return rest;
  };
  const alone = recordOf(told);
  const lent = Object.entries(beside).filter(([field]) => !Object.hasOwn(alone, field));
  const read = Object.entries(recordOf({ ...Object.fromEntries(lent), ...told }));
  return Object.fromEntries(read.filter(([field]) => !lent.some(([name]) => name === field)));
}
