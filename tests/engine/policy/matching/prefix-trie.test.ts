import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrefixTrie } from '../../../../src/engine/policy/matching/prefix-trie.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', '\u{1f600}'), maxLength: 5 });

describe('the longest known prefix of a text', () => {
  it('is found where several begin the text', () => {
    const trie = new PrefixTrie(['', '9', '94', '9410']);
    expect(['94105', '9411', '95', '1', ''].map(each => trie.longest(each))).toEqual([3, 2, 1, 0, 0]);
  });

  it('is the one that a search through all of them finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text), text, (some, searched) => {
        const prefixes = [...new Set(['', ...some])].sort();
        const found = prefixes.filter(prefix => searched.startsWith(prefix)).at(-1);
        expect(prefixes[new PrefixTrie(prefixes).longest(searched)]).toBe(found);
      }),
    );
  });
});
