import { alpha2Code } from './country.ts';
import { readDomain } from './domain.ts';
import { fold } from './fold.ts';
import { fullSubdivisionCode } from './subdivision.ts';

/** The types whose values a rule or a list writes as text. */
export type TextualType = 'country' | 'subdivision' | 'text' | 'enum' | 'domain' | 'rep' | 'source' | 'segment';

/** enum: folded value → value; rep: folded id or e-mail → id; source, segment: id → id; not read for other types. */
export type KnownValues = ReadonlyMap<string, string>;

const NONE_KNOWN: KnownValues = new Map();

/**
 * The comparison key of a value that stands in a rule or a list; null when its field can't have that value. Stricter
 * than reading a lead: names, aliases and short codes are refused.
 */
export function canonicalRuleValue(type: TextualType, text: string, known: KnownValues = NONE_KNOWN): string | null {
  const value = canonical(type, text, known);
  return value === null || value === '' ? null : fold(value);
}

function canonical(type: TextualType, text: string, known: KnownValues): string | null {
  switch (type) {
    case 'country':
      return alpha2Code(text);
    case 'subdivision':
      return fullSubdivisionCode(text);
    case 'text':
      return fold(text);
    case 'enum':
    case 'rep':
      return known.get(fold(text)) ?? null;
    case 'source':
    case 'segment':
      return known.get(text) ?? null;
    case 'domain': {
      const domain = readDomain(text);
      return domain.kind === 'value' ? String(domain.value) : null;
    }
  }
}

/** The form in which a lead's value meets the keys of `canonicalRuleValue`; numbers are compared as they are. */
export function comparisonKey(value: string): string;
export function comparisonKey(value: string | number): string | number;
export function comparisonKey(value: string | number): string | number {
  return typeof value === 'number' ? value : fold(value);
}
