import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Test } from '../../../../src/engine/model/types.gen.ts';
import { Meter } from '../../../../src/engine/proof/budget.ts';
import { type Land, layOut } from '../../../../src/engine/proof/search/land.ts';
import { touch } from '../../../../src/engine/proof/space/boxes.ts';
import { PLENTY, routerOf, rule, smallPolicy } from '../stage/routers.ts';

const land = (whens: readonly Record<string, Test>[], priority = (_: number) => 0): Land => {
  const rules = whens.map((when, i) => rule(`r${i}`, { when, priority: priority(i) }));
  return layOut(routerOf(smallPolicy(rules)), new Meter(PLENTY));
};

/** One of forty towns most often, so that rules can be told apart, and now and then none or many of them. */
const towns: fc.Arbitrary<Test | null> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 39 }).map(town => `town-${town}`) },
  { weight: 1, arbitrary: fc.constant({ prefix: 'town-1' }) },
  { weight: 1, arbitrary: fc.constant({ not: 'town-7' }) },
  { weight: 1, arbitrary: fc.constant({ present: false }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const when = fc.record({
  city: towns,
  country: fc.option(fc.constantFrom<Test>('DE', 'FR', ['DE', 'FR'], { not: 'DE' })),
  size: fc.option(fc.integer({ min: 0, max: 9 }).map((gte): Test => ({ gte }))),
});
const asked = (tests: Readonly<Record<string, Test | null>>): Record<string, Test> => {
  const named = Object.entries(tests).filter((entry): entry is [string, Test] => entry[1] !== null);
  return named.length > 0 ? Object.fromEntries(named) : { kind: 'x' };
};

describe('the rules of one layer and priority', () => {
  it('are found by the boxes that they touch, as if each were asked', () => {
    fc.assert(
      fc.property(fc.array(when.map(asked), { minLength: 20, maxLength: 90 }), whens => {
        const { ranks, rules } = land(whens);
        for (const own of rules) {
          const near = rules.flatMap((boxes, i) =>
            boxes.some(box => own.some(other => touch(box, other))) ? [i] : [],
          );
          expect(ranks[0]?.touching(own)).toEqual(near);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are apart from those of other priorities', () => {
    const { ranks, rules } = land(
      Array.from({ length: 40 }, (_, i) => ({ city: `town-${i % 5}` })),
      i => i % 2,
    );
    expect(ranks.map(({ from, to }) => [from, to])).toEqual([
      [0, 20],
      [20, 40],
    ]);
    expect(ranks[1]?.touching(rules[20] ?? []).every(index => index >= 20)).toBe(true);
  });
});
