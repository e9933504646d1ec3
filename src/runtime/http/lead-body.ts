import type { RawRecord } from '../store/rows.ts';
import { Problem } from './problem.ts';

/** A parsed body as a raw lead. Throws a `Problem` for anything but an object, and for numbers that nothing can keep. */
export function leadBody(value: unknown): RawRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem('not-a-lead', 'a lead is a JSON object', { field: 'body' });
  }
  const field = Object.entries(value).find(([, part]) => holdsEndless(part))?.[0];
  if (field !== undefined) throw new Problem('not-a-lead', `${field} holds a number beyond all bounds`, { field });
  return value as RawRecord;
}

/** JSON can write `1e999`; read, it is infinite, and could be neither stored nor compared. Depth is bounded by then. */
function holdsEndless(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsEndless);
}
