import { fold } from './fold.ts';
import { type Reading, resolved, unresolved } from './reading.ts';

/**
 * A rep's id, from the id or the e-mail (`reps`: folded id or e-mail → id). Any other text is kept as it is: that
 * somebody holds the account is known, though nobody of this policy.
 */
export function readRep(raw: unknown, reps: ReadonlyMap<string, string>): Reading {
  if (typeof raw !== 'string') return unresolved('wrong_type');
  return resolved(reps.get(fold(raw)) ?? raw.trim());
}
