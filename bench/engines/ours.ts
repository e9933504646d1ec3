import { emptyLedger } from '../../src/engine/model/ledger.ts';
import { compilePolicy } from '../../src/engine/policy/compile-policy.ts';
import type { LeadKeys } from '../../src/engine/policy/condition.ts';
import { compiledMatcher } from '../../src/engine/policy/matching/compiled-matcher.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import { normaliseLead } from '../../src/engine/routing/normalise-lead.ts';
import { routeLead } from '../../src/engine/routing/route-lead.ts';
import { settle } from '../../src/engine/routing/settle.ts';
import type { Lead } from '../workload/leads.ts';
import { policyOf } from '../workload/policy.ts';
import type { RuleSet } from '../workload/rules.ts';
import type { Engine } from './engine.ts';

/** A Monday, 10:00 UTC. */
const NOW = 1_772_445_600_000;

/** `match`: the index alone, over leads that are normalised. Loading is what the index takes to build. */
export const match: Engine<LeadKeys> = set => {
  const router = routerOf(set);
  return () => {
    const matcher = compiledMatcher(router.rules);
    const end = router.rules.length;
    return {
      prepare: lead => normaliseLead(router, { ...lead }, NOW).keys,
      decide: keys => matcher.first(keys, 0, end)?.index ?? -1,
    };
  };
};

/** `route`: the whole of a decision, from raw values to the rep who takes the lead, and the ledger's next state. */
export const route: Engine<Lead> = set => {
  const policy = policyOf(set);
  return () => {
    const router = compiled(policy);
    const ledger = emptyLedger();
    return {
      prepare: lead => lead,
      decide: lead => {
        const { ending, advance } = routeLead(router, { ...lead }, ledger, NOW);
        settle(ledger, advance);
        return ending.rule?.index ?? -1;
      },
    };
  };
};

export const routerOf = (set: RuleSet): Router => compiled(policyOf(set));

function compiled(policy: ReturnType<typeof policyOf>): Router {
  const done = compilePolicy(policy);
  if (!done.ok) throw new Error(`the rules do not compile: ${JSON.stringify(done.findings.slice(0, 3))}`);
  return done.router;
}
