import { plainText } from './plain-text.ts';
import { type Reading, resolved, unresolved } from './reading.ts';

/** Text keeps its own form, trimmed; a number is its shortest decimal text. */
export function readText(raw: unknown): Reading {
  const text = plainText(raw);
  return text === null ? unresolved('wrong_type') : resolved(text.trim());
}
