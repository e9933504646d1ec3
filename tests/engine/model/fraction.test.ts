import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareFractions,
  fraction,
  fractionText,
  minus,
  over,
  plus,
  readFraction,
  whole,
  ZERO,
} from '../../../src/engine/model/fraction.ts';

const aFraction = fc
  .tuple(fc.bigInt({ min: -999n, max: 999n }), fc.bigInt({ min: 1n, max: 99n }))
  .map(([n, d]) => fraction(n, d));

describe('fractions', () => {
  it.each([
    [6n, 4n, '3/2'],
    [-6n, 4n, '-3/2'],
    [6n, -4n, '-3/2'],
    [0n, 9n, '0'],
    [8n, 4n, '2'],
  ])('%i/%i is %s', (n, d, text) => expect(fractionText(fraction(n, d))).toBe(text));

  it('have no zero below', () => expect(() => fraction(1n, 0n)).toThrow(RangeError));

  it.each(['1.5', '1/0', '1/', '+1', '', '1/-2', ' 1', '1/02'])('%j is no text of one', text =>
    expect(readFraction(text)).toBeNull(),
  );

  it('are exact: a third three times is one', () => {
    const third = over(whole(1), 3);
    expect(plus(plus(third, third), third)).toEqual(whole(1));
  });

  it('add, take away and compare as numbers do, and read back from their text', () => {
    fc.assert(
      fc.property(aFraction, aFraction, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        expect(compareFractions(a, b)).toBe(Math.sign(Number(a.n * b.d - b.n * a.d)));
        expect(readFraction(fractionText(a))).toEqual(a);
        expect(plus(a, ZERO)).toEqual(a);
      }),
    );
  });
});
