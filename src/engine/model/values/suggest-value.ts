import type { KnownValues, TextualType } from './canonical-value.ts';
import { readCountry } from './country.ts';
import { countryNames } from './country-names.ts';
import { nearest } from './nearest.ts';
import type { Reading } from './reading.ts';
import { readSubdivision } from './subdivision.ts';
import { subdivisionNames } from './subdivision-names.ts';

/** What the writer of a rule most likely meant by a value that `canonicalRuleValue` refused; null when nothing is near. */
export function suggestRuleValue(type: TextualType, text: string, known: KnownValues = new Map()): string | null {
  switch (type) {
    case 'country':
      return codeOf(readCountry(text)) ?? nearestCountry(text);
    case 'subdivision':
      return codeOf(readSubdivision(text, null)) ?? nearest(text, subdivisionNames().codes);
    case 'enum':
    case 'rep':
    case 'source':
    case 'segment':
      return nearest(text, new Set(known.values()));
    case 'text':
    case 'domain':
      return null;
  }
}

/** `Germny` → `DE`. A wrong two-letter code is near to a dozen others, so codes are not compared. */
function nearestCountry(text: string): string | null {
  const { english } = countryNames();
  return english.get(nearest(text, english.keys()) ?? '') ?? null;
}

function codeOf(reading: Reading): string | null {
  return reading.kind === 'value' ? String(reading.value) : null;
}
