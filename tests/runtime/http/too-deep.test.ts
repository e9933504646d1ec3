import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tooDeepAt } from '../../../src/runtime/http/too-deep.ts';

describe('tooDeepAt', () => {
  it('names the key under which the body is too deep', () => {
    expect(tooDeepAt('{"a": 1, "b": {"c": [1]}}', 2)).toBe('b');
    expect(tooDeepAt('{"a": 1, "b": {"c": [1]}}', 3)).toBeNull();
    expect(tooDeepAt('[[[]]]', 2)).toBe('body');
  });

  it('takes no bracket within a text for a level', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), flat => {
        expect(tooDeepAt(JSON.stringify(flat), 1)).toBeNull();
      }),
    );
  });

  it('counts as a parser does', () => {
    const depth = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 6 }), (text, deepest) => {
        expect(tooDeepAt(text, deepest) === null).toBe(depth(JSON.parse(text)) <= deepest);
      }),
    );
  });
});
