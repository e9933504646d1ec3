import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../../src/engine/model/schemas.ts';
import { diffPolicies } from '../../../src/engine/proof/diff.ts';
import { provePolicy } from '../../../src/engine/proof/prove.ts';
import { PLENTY, routerOf, rule, smallPolicy } from './stage/routers.ts';

const codes = ['DE', 'FR', 'IT', 'ES', 'SE', 'AT'];
const many = codes.map((country, i) =>
  rule(country.toLowerCase(), { when: { country, size: { gte: i }, kind: { not: 'x' }, city: `c${i}` } }),
);
const policy = smallPolicy([...many, rule('all', { default: true, assign: { team: 'south' } })]);
const base = routerOf(policy);
const head = routerOf(smallPolicy([...many, rule('all', { default: true, assign: { queue: 'desk' } })]));

/** The same decisions, said with one rule more. */
const longer = smallPolicy([
  ...many,
  rule('spain', { when: { country: 'ES' }, priority: -10, assign: { team: 'south' } }),
  rule('all', { default: true, assign: { team: 'south' } }),
]);

/** A clock that jumps a second each time that it is asked. */
const hasty = () => {
  let now = 0;
  return () => {
    now += 1000;
    return now;
  };
};

describe('a proof beyond its budget', () => {
  it('says that it is none and claims nothing that it does not know', () => {
    const proof = provePolicy(base, { ...PLENTY, nodes: 3 });
    expect(proof.verdict).toBe('not_proven');
    expect(proof.shadows).toEqual([]);
  });

  it('is none either where laying out the rules alone takes too much', () => {
    const size = { not: Array.from({ length: 9 }, (_, i) => i) };
    const cities = Array.from({ length: 200 }, (_, i) => rule(`r${i}`, { when: { city: { not: `c${i}` }, size } }));
    expect(provePolicy(routerOf(smallPolicy(cities)), { ...PLENTY, nodes: 3 })).toMatchObject({
      verdict: 'not_proven',
      deadSegments: [],
      gaps: [],
    });
  });

  it('is proved with a budget that is large enough', () => {
    expect(provePolicy(base, PLENTY)).toMatchObject({ verdict: 'proved', conflicts: [], shadows: [], gaps: [] });
  });

  it('stops by the clock as well', () => {
    const bulky = smallPolicy(
      Array.from({ length: 400 }, (_, i) => rule(`r${i}`, { when: { city: { not: `c${i}` }, size: { gte: i % 9 } } })),
    );
    const proof = provePolicy(routerOf(bulky), { nodes: 1e9, milliseconds: 1, clock: hasty() });
    expect(proof.verdict).toBe('not_proven');
  });
});

describe('a diff beyond its budget', () => {
  const estimate = diffPolicies(base, head, { ...PLENTY, nodes: 2 });
  const exact = diffPolicies(base, head, PLENTY);

  it('says so, and tells of the moves that a sample met, with estimated shares', () => {
    expect(estimate.proof).toBe('not_proven');
    expect(exact.proof).toBe('proved');
    expect(estimate.moves.map(({ from, to }) => [from, to])).toEqual(exact.moves.map(({ from, to }) => [from, to]));
    expect(Math.abs((estimate.moves[0]?.share ?? 0) - (exact.moves[0]?.share ?? 1))).toBeLessThan(0.03);
  });

  it('says between what the shares lie: of each move, and of all together', () => {
    const [found, truth] = [estimate.moves[0], exact.moves[0]];
    expect(found?.interval?.low).toBeLessThan(truth?.share ?? 0);
    expect(found?.interval?.high).toBeGreaterThan(truth?.share ?? 1);
    expect(estimate.estimate).toMatchObject({ drawn: 4000, interval: found?.interval });
    expect(validatorOf('diff')(JSON.parse(JSON.stringify(estimate)))).toBe(true);
  });

  it('does not say that nothing moves where no drawn lead does', () => {
    expect(diffPolicies(base, base, PLENTY)).not.toHaveProperty('estimate');
    const nothing = diffPolicies(base, routerOf(longer), { ...PLENTY, nodes: 2 });
    expect(nothing).toMatchObject({ proof: 'not_proven', moves: [], estimate: { moved: 0, interval: { low: 0 } } });
    expect(nothing.estimate?.interval.high).toBeGreaterThan(0);
  });

  it('is the same each time', () => {
    expect(diffPolicies(base, head, { ...PLENTY, nodes: 2 })).toEqual(estimate);
  });
});
