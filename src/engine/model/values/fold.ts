import { CASE_FOLDING } from '../tables/case-folding.gen.ts';

const ASCII = /^[\0-\x7f]*$/;

/** Code point → what it folds to, for each code point that full case folding changes. */
const FOLDED: ReadonlyMap<string, string> = new Map(CASE_FOLDING.flatMap(line => line.split(' ').map(readEntry)));

function readEntry(entry: string): [string, string] {
  const [from = '', to = ''] = entry.split(':');
  return [character(from), to.split('+').map(character).join('')];
}

function character(hex: string): string {
  return String.fromCodePoint(Number.parseInt(hex, 16));
}

/**
 * The form in which values are compared: NFKC, trimmed, full case folding, NFKC. Never locale dependent. Accents and
 * inner white space count: `Straße` meets `STRASSE`, and `ı` doesn't meet `i`.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.trim().toLowerCase();
  return foldCase(text.normalize('NFKC').trim()).normalize('NFKC');
}

function foldCase(text: string): string {
  let folded = '';
  for (const codePoint of text) folded += FOLDED.get(codePoint) ?? codePoint;
  return folded;
}
