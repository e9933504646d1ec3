import { fold } from './fold.ts';

/** Anything that can be asked for a folded word: a Set, or the keys of a Map. */
export interface FoldedWords {
  has(folded: string): boolean;
}

export const NO_WORDS: FoldedWords = new Set<string>();

/** What forms and exports write where they have nothing to say. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['-', '--', 'n/a', 'none', 'null', 'undefined', 'unknown', 'select']);

/**
 * True for no value, null, blank text and placeholders.
 * `named`: words that the field's enum, or a source, has as values, so they are no placeholders here.
 * `extra`: placeholders that the lead's source adds; being explicit, they hold whatever is named.
 */
export function isMissing(raw: unknown, named: FoldedWords = NO_WORDS, extra: FoldedWords = NO_WORDS): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw !== 'string') return false;
  const folded = fold(raw);
  return folded === '' || extra.has(folded) || (PLACEHOLDERS.has(folded) && !named.has(folded));
}
