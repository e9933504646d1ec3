import { fold } from './fold.ts';

/** Anything that can be asked for a folded word: a Set, or the keys of a Map. */
export interface FoldedWords {
  has(folded: string): boolean;
}

export const NO_WORDS: FoldedWords = new Set<string>();

/** What forms and exports write where they have nothing to say. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['-', '--', 'n/a', 'none', 'null', 'undefined', 'unknown', 'select']);
const BEGINNINGS: ReadonlySet<number> = new Set(
  [...PLACEHOLDERS].flatMap(word => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]),
);

/**
 * Whether blank text or a placeholder can begin with a character, by its code; any but ASCII may fold to such a one. For
 * most text the first character tells enough.
 */
const mayBeginMissing = (code: number): boolean => !(code > 0x20 && code < 0x7f) || BEGINNINGS.has(code);

/**
 * True for no value, null, blank text and placeholders.
 * `named`: words that the field's enum, or a source, has as values, so they are no placeholders here.
 * `extra`: placeholders that the lead's source adds; being explicit, they hold whatever is named.
 */
export function isMissing(raw: unknown, named: FoldedWords = NO_WORDS, extra: FoldedWords = NO_WORDS): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw !== 'string') return false;
  if (extra === NO_WORDS && !mayBeginMissing(raw.charCodeAt(0))) return false;
  const folded = fold(raw);
  return folded === '' || extra.has(folded) || (PLACEHOLDERS.has(folded) && !named.has(folded));
}
