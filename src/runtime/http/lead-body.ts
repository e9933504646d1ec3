import type { RawRecord } from '../store/rows.ts';
import { KEY_LENGTH, LEAD_KEYS, TEXT_LIMIT } from './limits.ts';
import { Problem } from './problem.ts';

/**
 * A parsed body as a raw lead. Throws a `Problem` for anything but an object, for numbers that nothing can keep, and for
 * what goes beyond the limits. Depth is bounded by then.
 */
export function leadBody(value: unknown, kind: 'not-a-lead' | 'not-an-event' = 'not-a-lead'): RawRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem(kind, 'send one JSON object', { field: 'body' });
  }
  let keys = 0;
  for (const [field, part] of Object.entries(value)) {
    keys += 1 + keysBelow(part);
    if (field.length > KEY_LENGTH) throw tooLongKey('body');
    if (keys > LEAD_KEYS) throw new Problem('over-limit', `a lead has at most ${LEAD_KEYS} keys`, { field: 'body' });
    look(part, field);
  }
  return value as RawRecord;
}

function look(value: unknown, field: string): void {
  // JSON can write `1e999`; read, it is infinite, and could be neither stored nor compared.
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Problem('not-a-lead', `${field} holds a number beyond all bounds`, { field });
  }
  if (typeof value === 'string' && tooLong(value)) {
    throw new Problem('over-limit', `${field} holds a text of more than ${TEXT_LIMIT} bytes`, { field });
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key.length > KEY_LENGTH) throw tooLongKey(field);
    look(part, field);
  }
}

const keysBelow = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const parts: unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : parts.length;
  return parts.reduce<number>((sum, part) => sum + keysBelow(part), own);
};

/** Whether a text goes beyond what one field may hold. */
export const tooLong = (text: string): boolean =>
  text.length > TEXT_LIMIT || (text.length > TEXT_LIMIT / 3 && Buffer.byteLength(text) > TEXT_LIMIT);

const tooLongKey = (field: string): Problem =>
  new Problem('over-limit', `a key has at most ${KEY_LENGTH} characters`, { field });
