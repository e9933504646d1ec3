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
  for (let i = 0; ; i += 1) {
    const x = a.codePointAt(i);
    const y = b.codePointAt(i);
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    if (x !== y) return x < y ? -1 : 1;
  }
}
