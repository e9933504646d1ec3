import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compareFractions, fraction, fractionText, plus } from '../../src/engine/model/fraction.ts';
import type { Policy } from '../../src/engine/model/types.gen.ts';
import { matches } from '../../src/engine/policy/condition.ts';
import type { Router, RulePlan } from '../../src/engine/policy/router.ts';
import { chainOf } from '../../src/engine/proof/chain.ts';
import type { Proof } from '../../src/engine/proof/proof.ts';
import { provePolicy } from '../../src/engine/proof/prove.ts';
import type { NormalLead } from '../../src/engine/routing/normal-lead.ts';
import { normaliseLead } from '../../src/engine/routing/normalise-lead.ts';
import { everyLead } from '../engine/proof/stage/every-lead.ts';
import { policies } from '../engine/proof/stage/random-policy.ts';
import { PLENTY, routerOf } from '../engine/proof/stage/routers.ts';

const RUNS = process.env['LEADRAIL_DEEP'] ? 3000 : 100;
vi.setConfig({ testTimeout: 600_000 });

interface Asked {
  readonly router: Router;
  readonly leads: readonly { readonly lead: NormalLead; readonly chain: readonly RulePlan[] }[];
}

/** Every lead of a policy, asked one after another. */
function ask(policy: Policy): Asked {
  const router = routerOf(policy);
  const { leads } = everyLead([policy]);
  return {
    router,
    leads: leads.map(raw => {
      const lead = normaliseLead(router, raw, null);
      return { lead, chain: chainOf(router, lead.keys) };
    }),
  };
}

const hit = (rule: RulePlan, lead: NormalLead) => matches(rule.condition, lead.keys);

/** Both match, and the lead comes as far as their rank: whoever decides there is one of their rank. */
function conflictsByAsking({ router, leads }: Asked): string[] {
  const found = new Set<string>();
  for (const { lead, chain } of leads)
    for (const taker of chain) {
      if (taker.isDefault) continue;
      const rank = router.rules.slice(...taker.rank).filter(rule => hit(rule, lead));
      for (const a of rank)
        for (const b of rank) if (a.index < b.index && a.outcome !== b.outcome) found.add(`${a.id} ${b.id}`);
    }
  return [...found].sort();
}

function copiesByAsking({ router, leads }: Asked): string[] {
  const sets = router.rules.map(rule => leads.map(({ lead }) => (hit(rule, lead) ? 1 : 0)).join(''));
  const copies = router.rules.filter(
    rule =>
      !rule.isDefault &&
      router.rules
        .slice(rule.rank[0], rule.index)
        .some(other => other.outcome === rule.outcome && sets[other.index] === sets[rule.index]),
  );
  return copies.map(rule => rule.id).sort();
}

function deadByAsking({ router, leads }: Asked): string[] {
  const living = new Set(leads.flatMap(({ chain }) => chain.map(rule => rule.id)));
  return router.rules
    .map(rule => rule.id)
    .filter(id => !living.has(id))
    .sort();
}

/** Who takes the leads of a dead rule, and whether one of them goes elsewhere than it would send them. */
function takersByAsking({ router, leads }: Asked, id: string): { takers: string[]; differs: boolean } {
  const rule = router.rules.find(each => each.id === id) as RulePlan;
  const takers = leads
    .filter(({ lead }) => hit(rule, lead))
    .map(({ chain }) =>
      chain.find(by => by.layer === rule.layer || (by.index < rule.index && by.otherwise !== 'next')),
    );
  const distinct = [...new Set(takers)].filter(taker => taker !== undefined);
  return { takers: distinct.map(by => by.id), differs: distinct.some(by => by.outcome !== rule.outcome) };
}

/** Without all rules but some: does a rule still decide nothing? */
function deadAmong({ router }: Asked, id: string, kept: readonly string[]): boolean {
  const rules = router.policy.rules.filter(
    rule => rule.id === id || kept.includes(rule.id) || rule.otherwise === 'next',
  );
  return deadByAsking(ask({ ...router.policy, rules })).includes(id);
}

const uncoveredByAsking = ({ leads }: Asked): string =>
  fractionText(fraction(BigInt(leads.filter(({ chain }) => chain.length === 0).length), BigInt(leads.length)));

const uncovered = (proof: Proof): string => fractionText(proof.gaps.map(gap => gap.share).reduce(plus, fraction(0n)));

const forEach = (says: (asked: Asked, proof: Proof) => void) =>
  fc.assert(
    fc.property(policies, policy => {
      const asked = ask(policy);
      const proof = provePolicy(asked.router, PLENTY);
      expect(proof.verdict).toBe('proved');
      says(asked, proof);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );

describe('what is proved of a policy is what asking every lead finds', () => {
  it('conflicts, each pair once', () => {
    forEach((asked, proof) => {
      const found = proof.conflicts.map(({ winner, loser }) => `${winner.id} ${loser.id}`).sort();
      expect(found).toEqual(conflictsByAsking(asked));
    });
  });

  it('duplicates', () => {
    forEach((asked, proof) => {
      expect(proof.duplicates.map(({ copy }) => copy.id).sort()).toEqual(copiesByAsking(asked));
    });
  });

  it('dead rules, who shadows them, and whether it makes a difference', () => {
    forEach((asked, proof) => {
      const copies = copiesByAsking(asked);
      expect(proof.shadows.map(({ rule }) => rule.id).sort()).toEqual(
        deadByAsking(asked).filter(id => !copies.includes(id)),
      );
      for (const { rule, shadowers, differs, witness } of proof.shadows) {
        const names = shadowers.map(by => by.id);
        const asking = takersByAsking(asked, rule.id);
        expect(asking.takers).toEqual(expect.arrayContaining(names));
        expect(deadAmong(asked, rule.id, names)).toBe(true);
        expect(differs).toBe(asking.differs);
        expect(witness === null).toBe(asking.takers.length === 0);
      }
    });
  });

  it('leads that no rule matches, as disjoint regions with exact shares, the largest first', () => {
    forEach((asked, proof) => {
      expect(uncovered(proof)).toBe(uncoveredByAsking(asked));
      for (const { lead, chain } of asked.leads)
        expect(proof.gaps.filter(gap => gap.holds(lead.keys)).length).toBe(chain.length === 0 ? 1 : 0);
      proof.gaps.forEach(({ share }, i) => {
        const before = proof.gaps[i - 1];
        if (before) expect(compareFractions(before.share, share)).toBeGreaterThanOrEqual(0);
      });
    });
  });

  it('segments that no lead has', () => {
    forEach(({ router, leads }, proof) => {
      const living = new Set(leads.map(({ lead }) => lead.segment));
      expect(proof.deadSegments.map(({ id }) => id)).toEqual(
        router.segments.map(({ id }) => id).filter(id => !living.has(id)),
      );
    });
  });
});
