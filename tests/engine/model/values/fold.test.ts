import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/engine/model/values/fold.ts';

describe('fold', () => {
  it.each([
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['οδός', 'ΟΔΌΣ'],
    ['  Acme ', 'ACME'],
    ['ＡＣＭＥ', 'acme'],
    ['ﬃ', 'FFI'],
    ['e\u0301', 'É'],
    ['\u00a0x\u3000', 'X'],
    ['ᏸ', 'Ᏸ'],
  ])('%s meets %s', (a, b) => expect(fold(a)).toBe(fold(b)));

  it.each([
    ['ı', 'i'],
    ['İ', 'i'],
    ['resume', 'résumé'],
    ['a b', 'ab'],
    ['a  b', 'a b'],
  ])('%s does not meet %s', (a, b) => expect(fold(a)).not.toBe(fold(b)));

  it('takes İ apart as Unicode says, in every locale', () => expect(fold('İ')).toBe('i\u0307'));

  it('gives the same on the ASCII path and on the full path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), text => {
        expect(`${fold(`${text}x`)}ä`).toBe(fold(`${text}xä`));
      }),
    );
  });

  it('maps each BMP letter as its upper and lower forms agree, but for the known exceptions of Unicode', () => {
    // An upper-case letter folds to what its lower case folds to; İ alone has a lower case of two code points.
    for (let codePoint = 0x80; codePoint < 0xd800; codePoint++) {
      const letter = String.fromCodePoint(codePoint);
      const lower = letter.toLowerCase();
      if (/^\p{Lu}$/u.test(letter)) expect(fold(letter), letter).toBe(fold(lower));
    }
  });

  it('keeps lone surrogates', () => expect(fold('A\ud800B')).toBe('a\ud800b'));
});
