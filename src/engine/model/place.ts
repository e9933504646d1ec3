/** A place in a text: file relative to the current folder with `/`, line and column from 1; null where there is none. */
export interface At {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

export const NOWHERE: At = { file: null, line: null, column: null };

/** Byte order of UTF-8, which code point order equals; never the locale's. */
export function byteOrder(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === end) return a.length < b.length ? -1 : 1;
  return rankOf(a.charCodeAt(at)) < rankOf(b.charCodeAt(at)) ? -1 : 1;
}

/** Halves of the code points from U+10000 on stand behind all other UTF-16 units. */
const rankOf = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
