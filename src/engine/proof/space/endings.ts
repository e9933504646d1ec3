const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
/** Letters of a script without case and without combining forms: a store of first letters that nobody runs out of. */
const MORE_LETTERS = Array.from({ length: 2000 }, (_, i) => String.fromCodePoint(0x4e00 + i));
const SUFFIXES = ['', 'com', '.com', '.net', '.co.uk'];

/** What may follow a prefix (or stand alone) so that a value comes out: shortest first, endless enough in practice. */
export function* endings(kind: 'word' | 'domain'): Generator<string> {
  const starts = kind === 'word' ? words() : labels();
  const tails = kind === 'word' ? [''] : SUFFIXES;
  for (const start of starts) for (const tail of tails) yield start + tail;
}

function* labels(): Generator<string> {
  yield '';
  yield* LETTERS;
  for (const first of LETTERS) for (const second of LETTERS) yield first + second;
}

function* words(): Generator<string> {
  yield* labels();
  yield* MORE_LETTERS;
}
