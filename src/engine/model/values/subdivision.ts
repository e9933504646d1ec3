import { isCountryName } from './country.ts';
import { fold } from './fold.ts';
import { latinLookAlike } from './look-alike.ts';
import { nameKey } from './name-key.ts';
import { type Reading, resolved, unresolved } from './reading.ts';
import { subdivisionNames } from './subdivision-names.ts';
import { readWord } from './word-index.ts';

/**
 * A full ISO 3166-2 code, a short code or a name → the full code, such as `US-CA`. A full code is taken as it is; the
 * rest must be unique in `country` (alpha-2), or in the world where the lead's country is not known (null).
 */
export function readSubdivision(raw: unknown, country: string | null): Reading {
  if (typeof raw !== 'string') return unresolved('wrong_type');
  const reading = readCodeOrName(raw, country);
  if (reading.kind !== 'unresolved' || reading.reason === 'ambiguous') return reading;
  const latin = latinLookAlike(raw);
  return latin !== null && readCodeOrName(latin, country).kind === 'value' ? unresolved('look_alike') : reading;
}

function readCodeOrName(text: string, country: string | null): Reading {
  const code = fullSubdivisionCode(text);
  if (code !== null) return resolved(code);
  const { world, within } = subdivisionNames();
  if (country !== null) return readWord(within.get(country) ?? new Map(), nameKey(text));
  const reading = readWord(world, nameKey(text));
  // `Georgia` alone may be the country, which stands in the wrong column of many a spreadsheet.
  return reading.kind === 'value' && isCountryName(text) ? unresolved('ambiguous') : reading;
}

/** The full code that a text is, in any case; null for short codes and names. */
export function fullSubdivisionCode(text: string): string | null {
  const code = fold(text).toUpperCase();
  return subdivisionNames().codes.has(code) ? code : null;
}
