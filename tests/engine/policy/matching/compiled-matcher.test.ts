import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, FieldTest, Key, LeadKeys } from '../../../../src/engine/policy/condition.ts';
import { linearMatcher } from '../../../../src/engine/policy/linear-matcher.ts';
import { compiledMatcher } from '../../../../src/engine/policy/matching/compiled-matcher.ts';
import type { Sizes } from '../../../../src/engine/policy/matching/write-forest.ts';
import type { RulePlan } from '../../../../src/engine/policy/router.ts';
import { rulesOf } from './rules-of.ts';

const TEXTS = 4;
const NUMBERS = 2;
const words = ['a', 'ab', 'abc', 'abd', 'b', 'ba', 'b\u{1f600}', 'ß', '__proto__', 'constructor', ''];
const word = fc.constantFrom(...words);
const number = fc.oneof(fc.integer({ min: -3, max: 9 }), fc.constantFrom(4095, 4096, 4097, -(2 ** 53), 2 ** 53 - 1));

/** Lists that several rules share, as the compiler of policies shares them; the last is empty. */
const LISTS = [['a', 'ab', 'x'], ['ab', 'b'], words, []].map(list => new Set<Key>(list));

const textSlot = fc.nat(TEXTS - 1);
const numberSlot = fc.nat(NUMBERS - 1).map(slot => TEXTS + slot);
const setOf = (key: fc.Arbitrary<Key>) =>
  fc.uniqueArray(key, { minLength: 1, maxLength: 4 }).map(keys => new Set(keys));

const test: fc.Arbitrary<FieldTest> = fc.oneof(
  fc.record({ op: fc.constant('in' as const), slot: textSlot, keys: setOf(word), list: fc.constant(null) }),
  fc.record({ op: fc.constant('in' as const), slot: numberSlot, keys: setOf(number), list: fc.constant(null) }),
  fc.record({
    op: fc.constant('in' as const),
    slot: textSlot,
    keys: fc.constantFrom(...LISTS),
    list: fc.constant('l'),
  }),
  fc.record({ op: fc.constant('not_in' as const), slot: textSlot, keys: setOf(word) }),
  fc.record({ op: fc.constant('not_in' as const), slot: numberSlot, keys: setOf(number) }),
  fc.record({
    op: fc.constant('range' as const),
    slot: numberSlot,
    from: fc.oneof(number, fc.constant(-Infinity)),
    to: fc.oneof(number, fc.constant(Infinity)),
  }),
  fc.record({
    op: fc.constant('prefix' as const),
    slot: textSlot,
    prefixes: fc.uniqueArray(
      word.filter(prefix => prefix !== ''),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    op: fc.constant('present' as const),
    slot: fc.nat(TEXTS + NUMBERS - 1),
    present: fc.boolean(),
  }),
);

const tests = fc.array(test, { maxLength: 4 });
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ all: tests, any: fc.constant(null) }) },
  { weight: 4, arbitrary: fc.record({ all: tests, any: fc.array(tests, { maxLength: 3 }) }) },
  // The default of a layer, wherever the layer ends.
  { weight: 1, arbitrary: fc.constant(null) },
);

const key = (known: fc.Arbitrary<Key>) => fc.option(known, { nil: undefined, freq: 4 });
const lead: fc.Arbitrary<LeadKeys> = fc
  .tuple(
    fc.array(key(fc.oneof(word, fc.string({ maxLength: 3 }))), { minLength: TEXTS, maxLength: TEXTS }),
    fc.array(key(number), { minLength: NUMBERS, maxLength: NUMBERS }),
  )
  .map(([texts, numbers]) => [...texts, ...numbers]);

/** So small that a few rules already fill every kind of node. */
const sizesOf = fc.constantFrom<Sizes | undefined>(
  undefined,
  { list: 0, bitmap: 3, small: 3 },
  { list: 2, bitmap: 2, small: 2 },
  { list: 1, bitmap: 4, small: 1 },
);

/** For each start and end: the place that both matchers find, or a failed expectation. */
function agree(rules: readonly RulePlan[], leads: readonly LeadKeys[], ends: readonly number[], sizes?: Sizes): void {
  const compiled = compiledMatcher(rules, sizes);
  const linear = linearMatcher(rules);
  for (const keys of leads)
    for (const to of ends)
      for (let from = 0; from <= to; from += 1) {
        const found = compiled.first(keys, from, to);
        if (found !== linear.first(keys, from, to))
          expect({ from, to, found: found?.index }).toEqual({ from, to, found: linear.first(keys, from, to)?.index });
      }
}

describe('a compiled matcher', () => {
  it('finds what asking one rule after another finds, from every start to every end', () => {
    fc.assert(
      fc.property(
        fc.array(condition, { maxLength: 14 }),
        fc.array(lead, { minLength: 1, maxLength: 4 }),
        sizesOf,
        (all, leads, sizes) => {
          const rules = rulesOf(all);
          agree(rules, leads, [...rules.keys(), rules.length], sizes);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('finds the same in some hundreds of rules, where it works with bits', () => {
    const many = fc.array(condition, { minLength: 60, maxLength: 300 });
    fc.assert(
      fc.property(many, fc.array(lead, { minLength: 10, maxLength: 10 }), (all, leads) => {
        const rules = rulesOf(all);
        agree(rules, leads, [rules.length, rules.length >> 1]);
        agree(rules, leads, [rules.length, rules.length >> 1], { list: 2, bitmap: 40, small: 40 });
      }),
      { numRuns: 60 },
    );
  });
});
