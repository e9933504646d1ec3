import { type Reading, resolved, unresolved } from './reading.ts';

/** Folded words or name keys → the codes that they may stand for. */
export type WordIndex = Map<string, readonly string[]>;

export function addWord(index: WordIndex, word: string, code: string): void {
  const codes = index.get(word) ?? [];
  if (!codes.includes(code)) index.set(word, [...codes, code]);
}

/** A word for exactly one code is that code; a word that several share is ambiguous. */
export function readWord(index: WordIndex, word: string): Reading {
  const [code, another] = index.get(word) ?? [];
  if (code === undefined) return unresolved('unknown_value');
  return another === undefined ? resolved(code) : unresolved('ambiguous');
}
