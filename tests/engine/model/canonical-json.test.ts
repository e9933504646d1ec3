import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalParts } from '../../../src/engine/model/canonical-json.ts';

describe('canonical JSON', () => {
  it('has sorted keys, shortest numbers and no white space', () => {
    expect(canonicalJson({ b: [1.0, 1e21, -0, 0.1], a: { '\u20ac': 1, a: null }, c: true })).toBe(
      '{"a":{"a":null,"€":1},"b":[1,1e+21,0,0.1],"c":true}',
    );
  });

  it('sorts keys by UTF-16 units, as RFC 8785 has it', () => {
    expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2, 1: 3, '': 4 })).toBe('{"":4,"1":3,"\u{1f600}":2,"\ufb33":1}');
  });

  it('leaves undefined out, and refuses what JSON has no form for', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
    expect(() => canonicalJson(1n)).toThrow(TypeError);
  });

  it('means the same value, and is the same for any order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = canonicalJson(value);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(JSON.parse(canonicalJson(JSON.parse(text)))));
        expect(canonicalJson(turned(value))).toBe(text);
      }),
    );
  });

  it('is the same text in parts of any depth', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, levels) => {
        expect([...canonicalParts(value, levels)].join('')).toBe(canonicalJson(value));
      }),
    );
    expect([...canonicalParts({ a: undefined, b: [], c: {} }, 2)].join('')).toBe('{"b":[],"c":{}}');
  });
});

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
}
