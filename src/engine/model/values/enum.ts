import { fold } from './fold.ts';
import { latinLookAlike } from './look-alike.ts';
import { plainText } from './plain-text.ts';
import { type Reading, resolved, unresolved } from './reading.ts';

/** One of `values` (folded spelling → canonical value). A source is read so too: its ids and aliases are the spellings. */
export function readEnum(raw: unknown, values: ReadonlyMap<string, string>): Reading {
  const text = plainText(raw);
  if (text === null) return unresolved('wrong_type');
  const value = values.get(fold(text));
  if (value !== undefined) return resolved(value);
  const latin = latinLookAlike(text);
  return unresolved(latin !== null && values.has(fold(latin)) ? 'look_alike' : 'unknown_value');
}
