import type { RawRecord } from '../store/rows.ts';
import { Problem } from './problem.ts';

/** A parsed body as a raw lead. Throws a `Problem` for anything but an object. */
export function leadBody(value: unknown): RawRecord {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as RawRecord;
  throw new Problem('not-a-lead', 'a lead is a JSON object', { field: 'body' });
}
