import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alternative, PolicyRule, When } from '../../../../src/engine/model/types.gen.ts';
import { type Key, matches } from '../../../../src/engine/policy/condition.ts';
import type { RulePlan } from '../../../../src/engine/policy/router.ts';
import { areApart } from '../../../../src/engine/replay/mutants/apart.ts';
import { aWideRouter } from '../stage/a-wide-policy.ts';

function plansOf(...whens: When[]): RulePlan[] {
  const rules = whens.map((when, i): PolicyRule => ({ id: `r${i}`, layer: 'owner', when, assign: { owner: 'ana' } }));
  return [...aWideRouter({ rules }).rules];
}

function apart(a: When, b: When): boolean {
  const [first, second] = plansOf(a, b);
  return first !== undefined && second !== undefined && areApart(first, second);
}

describe('two rules are plainly apart', () => {
  it.each<[string, When, When]>([
    ['by values', { country: 'DE' }, { country: ['FR', 'AT'] }],
    ['by a value and its exclusion', { country: 'DE' }, { country: { not: ['DE', 'FR'] } }],
    ['by ranges', { employees: { lt: 10 } }, { employees: { gte: 10 } }],
    ['by a value and a range', { employees: [1, 2] }, { employees: { gt: 2 } }],
    ['by a value and a prefix', { city: 'Rome' }, { city: { prefix: 'Par' } }],
    ['by what one lacks and the other needs', { city: { present: false } }, { city: 'Rome' }],
    ['by each of their alternatives', { any: [{ country: 'DE' }, { city: 'Rome' }] }, { country: 'FR', city: 'Oslo' }],
  ])('%s', (_, a, b) => expect([apart(a, b), apart(b, a)]).toEqual([true, true]));

  it.each<[string, When, When]>([
    ['other fields', { country: 'DE' }, { city: 'Rome' }],
    ['a value in common', { country: ['DE', 'FR'] }, { country: ['FR', 'AT'] }],
    ['ranges that touch', { employees: { lte: 10 } }, { employees: { gte: 10 } }],
    ['one alternative that meets', { any: [{ country: 'DE' }, { city: 'Rome' }] }, { country: 'FR' }],
    ['both without a value', { city: { present: false } }, { city: { present: false } }],
  ])('not by %s', (_, a, b) => expect([apart(a, b), apart(b, a)]).toEqual([false, false]));

  it('only when no lead matches both', () => {
    const country = fc.oneof(
      fc.subarray(['DE', 'FR', 'AT'], { minLength: 1 }),
      fc.subarray(['DE', 'FR', 'AT'], { minLength: 1 }).map(not => ({ not })),
      fc.boolean().map(present => ({ present })),
    );
    const employees = fc.oneof(
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 4 }).map(gte => ({ gte })),
      fc.integer({ min: 1, max: 4 }).map(lt => ({ lt })),
    );
    const tests = fc.oneof<fc.Arbitrary<Alternative>[]>(
      country.map(country => ({ country })),
      employees.map(employees => ({ employees })),
      fc.record({ country, employees }),
    );
    const when = fc.oneof<fc.Arbitrary<When>[]>(
      tests,
      fc.array(tests, { minLength: 1, maxLength: 2 }).map(any => ({ any })),
    );
    const { slots } = aWideRouter();
    const leads = [undefined, 'de', 'fr', 'at', 'it'].flatMap(country =>
      [undefined, 0, 1, 2, 3, 4, 5].map(employees => {
        const keys: (Key | undefined)[] = new Array(slots.count).fill(undefined);
        keys[slots.of.get('country') ?? 0] = country;
        keys[slots.of.get('employees') ?? 0] = employees;
        return keys;
      }),
    );
    fc.assert(
      fc.property(when, when, (a, b) => {
        const [first, second] = plansOf(a, b);
        if (!first || !second) throw new Error('two rules make two plans');
        const meet = leads.some(keys => matches(first.condition, keys) && matches(second.condition, keys));
        expect(areApart(first, second) && meet).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
