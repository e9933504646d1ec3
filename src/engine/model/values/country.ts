import { countryNames } from './country-names.ts';
import { fold } from './fold.ts';
import { latinLookAlike } from './look-alike.ts';
import { nameKey } from './name-key.ts';
import { type Reading, resolved, unresolved } from './reading.ts';
import { readWord } from './word-index.ts';

/** An ISO 3166-1 code (alpha-2 or alpha-3) or a name in any language → alpha-2, such as `DE`. A code goes first. */
export function readCountry(raw: unknown): Reading {
  if (typeof raw !== 'string') return unresolved('wrong_type');
  const reading = readCodeOrName(raw);
  if (reading.kind !== 'unresolved' || reading.reason === 'ambiguous') return reading;
  const latin = latinLookAlike(raw);
  return latin !== null && readCodeOrName(latin).kind === 'value' ? unresolved('look_alike') : reading;
}

function readCodeOrName(text: string): Reading {
  const code = countryNames().byCode.get(fold(text));
  return code === undefined ? readWord(countryNames().byName, nameKey(text)) : resolved(code);
}

/** The alpha-2 code that a text is, in any case; null for alpha-3 codes, names and common aliases such as `UK`. */
export function alpha2Code(text: string): string | null {
  const folded = fold(text);
  return folded.length === 2 ? (countryNames().byCode.get(folded) ?? null) : null;
}

/** True for a name that some country has, in any language. */
export function isCountryName(text: string): boolean {
  return countryNames().byName.has(nameKey(text));
}
