import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../../src/engine/model/values/edit-distance.ts';
import { nearest } from '../../../../src/engine/model/values/nearest.ts';

describe('the nearest name', () => {
  it.each([
    ['sofware', ['retail', 'software', 'finance'], 'software'],
    ['employes', ['employees', 'email'], 'employees'],
    ['SOFTWARE', ['software'], 'software'],
    ['cuontry', ['country', 'county'], 'country'],
    ['zebra', ['retail', 'software'], null],
    ['x', ['y'], null],
    ['', ['y'], null],
    ['abc', [], null],
    ['a'.repeat(1000), ['a'.repeat(1000)], null],
  ])('of %s among %j is %s', (word, known, expected) => expect(nearest(word, known)).toBe(expected));

  it('is the same in whatever order the names stand', () => {
    expect(nearest('abcd', ['abcx', 'abca'])).toBe('abca');
    expect(nearest('abcd', ['abca', 'abcx'])).toBe('abca');
  });

  it('is found among 100,000 names', () => {
    const names = Array.from({ length: 100_000 }, (_, i) => `territory.${i.toString(36)}.rule`);
    expect(nearest('teritory.155s.rule', names)).toBe('territory.155s.rule');
  });
});

describe('the edit distance', () => {
  it.each([
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
    ['abc', 'abc', 0],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
  ])('%s to %s is %d', (a, b, distance) => expect(editDistance(a, b, 4)).toBe(distance));

  it('is that of the definition, but no more than one over its limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
      }),
      { numRuns: 500 },
    );
  });
});

/** The definition, letter by letter. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const change = slowDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  const swap = swapped ? slowDistance(a.slice(2), b.slice(2)) + 1 : Infinity;
  return Math.min(change, swap, slowDistance(a.slice(1), b) + 1, slowDistance(a, b.slice(1)) + 1);
}
