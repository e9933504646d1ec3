import { describe, expect, it } from 'vitest';
import type { FieldTest, Key, LeadKeys } from '../../../../src/engine/policy/condition.ts';
import { linearMatcher } from '../../../../src/engine/policy/linear-matcher.ts';
import { compiledMatcher } from '../../../../src/engine/policy/matching/compiled-matcher.ts';
import { rulesOf } from './rules-of.ts';

const MANY = 6_000;

/** Numbers that look drawn by chance and are the same each time. */
const drawn = (i: number, limit: number) => (Math.imul(i + 1, 0x9e3779b1) >>> 8) % limit;
const one = (slot: number, ...keys: Key[]): FieldTest => ({ op: 'in', slot, keys: new Set(keys), list: null });
const all = (test: (i: number) => FieldTest[]) =>
  rulesOf(Array.from({ length: MANY }, (_, i) => ({ all: test(i), any: null })));
const leads: LeadKeys[] = Array.from({ length: 60 }, (_, i) => [
  `d${drawn(i, 9_000)}.com`,
  `c${drawn(i * 7, 40)}`,
  drawn(i * 13, 5_000),
]);

describe('thousands of rules', () => {
  it.each([
    ['that name one domain each', all(i => [one(0, `d${i}.com`)])],
    ['that begin alike', all(i => [{ op: 'prefix', slot: 0, prefixes: [`d${drawn(i, 900)}`] }, one(1, `c${i % 40}`)])],
    ['for a country and a range', all(i => [one(1, `c${drawn(i, 40)}`), range(drawn(i, 4_000), 60)])],
    ['for wide ranges, no two alike', all(i => [range(i % 2_500, 2_000 + (i % 499)), one(1, `c${drawn(i, 40)}`)])],
    [
      'for all but a few countries',
      all(i => [{ op: 'not_in', slot: 1, keys: new Set(['c1', `c${i % 40}`]) }, range(i, 9)]),
    ],
    ['that differ in nothing', all(() => [one(1, 'c3', 'c4')])],
    ['that no lead meets', all(i => [one(1, 'nowhere'), range(drawn(i, 4_000), 900)])],
  ])('%s are found as one after another would be', (_, rules) => {
    const [compiled, linear] = [compiledMatcher(rules), linearMatcher(rules)];
    for (const keys of leads)
      for (const from of [0, 1, MANY / 2, MANY - 1])
        expect(compiled.first(keys, from, MANY)).toBe(linear.first(keys, from, MANY));
  });
});

function range(from: number, width: number): FieldTest {
  return { op: 'range', slot: 2, from, to: from + width };
}
