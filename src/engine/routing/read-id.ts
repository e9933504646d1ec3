import type { Unresolved } from '../model/types.gen.ts';
import { NO_WORDS } from '../model/values/missing.ts';
import type { SourceReading } from '../policy/field-plan.ts';
import { firstPresent, type RawLead } from './raw-lead.ts';

/** The lead's id as text, unchanged; null without one. */
export function readId(raw: RawLead, reading: SourceReading, unresolved: Unresolved[]): string | null {
  const found = firstPresent(raw, reading.id, NO_WORDS, reading.missing);
  if (found === undefined) return null;
  if (typeof found === 'string' || typeof found === 'number') return String(found);
  unresolved.push({ field: 'id', reason: 'wrong_type' });
  return null;
}
