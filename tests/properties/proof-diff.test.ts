import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Fraction, fraction, fractionText, plus } from '../../src/engine/model/fraction.ts';
import type { ChainLink, Move, MoveSide, Policy } from '../../src/engine/model/types.gen.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import { chainOf } from '../../src/engine/proof/chain.ts';
import { diffPolicies } from '../../src/engine/proof/diff.ts';
import { normaliseLead } from '../../src/engine/routing/normalise-lead.ts';
import { everyLead } from '../engine/proof/stage/every-lead.ts';
import { pairs, policies } from '../engine/proof/stage/random-policy.ts';
import { PLENTY, routerOf } from '../engine/proof/stage/routers.ts';

const RUNS = process.env['LEADRAIL_DEEP'] ? 3000 : 200;
vi.setConfig({ testTimeout: 600_000 });

const links = ({ then = [], ...first }: MoveSide): ChainLink[] => [first, ...then];

/** What the real router does with a lead when everybody is there, link by link. */
function chainText(router: Router, policy: Policy, lead: Record<string, unknown>): string {
  const chain = chainOf(router, normaliseLead(router, lead, null).keys);
  const said = chain.map(({ id }) => {
    const rule = policy.rules.find(each => each.id === id);
    return JSON.stringify([id, rule?.assign, rule?.otherwise ?? null]);
  });
  const open = chain.length === 0 || chain.at(-1)?.otherwise === 'next';
  return [...said, ...(open ? [JSON.stringify([null, { queue: router.fallback }, null])] : [])].join(' ');
}

const sideText = (side: MoveSide): string =>
  links(side)
    .map(({ rule, assign, otherwise }) => JSON.stringify([rule, assign, otherwise ?? null]))
    .join(' ');

const withoutNames = (text: string) => text.replace(/\["[^"]*",/g, '[');

/** Every lead asked, one after another: the moves as text, with their shares. */
function movesByAsking(base: Policy, head: Policy): Map<string, string> {
  const [before, after] = [routerOf(base), routerOf(head)];
  const { leads } = everyLead([base, head]);
  const shares = new Map<string, Fraction>();
  for (const lead of leads) {
    const [from, to] = [chainText(before, base, lead), chainText(after, head, lead)];
    if (withoutNames(from) === withoutNames(to)) continue;
    const key = `${from} > ${to}`;
    shares.set(key, plus(shares.get(key) ?? fraction(0n), fraction(1n, BigInt(leads.length))));
  }
  return new Map([...shares].map(([key, share]) => [key, fractionText(share)]));
}

const named = (moves: readonly Move[]) =>
  new Map(moves.map(({ from, to, share_exact }) => [`${sideText(from)} > ${sideText(to)}`, share_exact]));

describe('the diff of two policies', () => {
  it('is what asking every lead finds: the same moves with the same shares', () => {
    fc.assert(
      fc.property(pairs, ([base, head]) => {
        const diff = diffPolicies(routerOf(base), routerOf(head), PLENTY);
        expect(diff.proof).toBe('proved');
        expect(named(diff.moves)).toEqual(movesByAsking(base, head));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('is empty between a policy and itself, and with its rules in another order', () => {
    fc.assert(
      fc.property(policies, policy => {
        const turned = { ...policy, rules: [...policy.rules].reverse() };
        expect(diffPolicies(routerOf(policy), routerOf(policy), PLENTY).moves).toEqual([]);
        expect(diffPolicies(routerOf(policy), routerOf(turned), PLENTY).moves).toEqual([]);
      }),
      { numRuns: Math.round(RUNS / 3), endOnFailure: true },
    );
  });

  it('turned round is the diff of the two turned round', () => {
    const turn = ({ from, to, ...rest }: Move): Move => ({ from: to, to: from, ...rest });
    const sorted = (moves: readonly Move[]) => moves.map(move => JSON.stringify(move)).sort();
    fc.assert(
      fc.property(pairs, ([base, head]) => {
        const there = diffPolicies(routerOf(base), routerOf(head), PLENTY).moves;
        const back = diffPolicies(routerOf(head), routerOf(base), PLENTY).moves;
        expect(sorted(back)).toEqual(sorted(there.map(({ from, to, ...rest }) => turn({ from, to, ...rest }))));
      }),
      { numRuns: Math.round(RUNS / 3), endOnFailure: true },
    );
  });
});
