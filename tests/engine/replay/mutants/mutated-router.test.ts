import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../../src/engine/model/ledger.ts';
import { compilePolicy } from '../../../../src/engine/policy/compile-policy.ts';
import type { Router } from '../../../../src/engine/policy/router.ts';
import { applyMutant } from '../../../../src/engine/replay/mutants/apply-mutant.ts';
import { mutantsOf } from '../../../../src/engine/replay/mutants/mutants-of.ts';
import { mutatedRouter } from '../../../../src/engine/replay/mutants/mutated-router.ts';
import { routeLead } from '../../../../src/engine/routing/route-lead.ts';
import { aWidePolicy, aWideRouter, NOON } from '../stage/a-wide-policy.ts';

const base = aWideRouter({
  rules: aWidePolicy().rules.map(rule => (rule.id === 'france' ? { ...rule, accepts: ['germany'] } : rule)),
});
const mutants = mutantsOf(base);

const LEADS = ['DE', 'FR', undefined].flatMap(country =>
  [undefined, 9, 10, 499, 500, 999, 1000].flatMap(employees =>
    [{}, { account_owner: 'ben' }, { domain: 'acme.com' }, { industry: 'finance' }, { city: 'Saint-Malo' }].flatMap(
      more => ['content', 'demo'].map(source => ({ country, employees, source, ...more })),
    ),
  ),
);

const decisions = (router: Router) =>
  LEADS.map(lead => ({ ...routeLead(router, lead, emptyLedger(), Date.parse(NOON)).decision, release: '' }));

describe('a mutant that is compiled in part', () => {
  it.each(mutants.map(mutant => [mutant.id, mutant] as const))('%s decides as the whole policy would', (_, mutant) => {
    const whole = compilePolicy(applyMutant(base.policy, mutant));
    const part = mutatedRouter(base, mutant);
    expect(part === null).toBe(!whole.ok);
    if (part && whole.ok) expect(decisions(part)).toEqual(decisions(whole.router));
  });

  it('keeps the release of the original, and leaves the original alone', () => {
    const before = structuredClone(base.policy);
    for (const mutant of mutants) expect(mutatedRouter(base, mutant)?.release ?? base.release).toBe(base.release);
    expect(base.policy).toEqual(before);
  });

  it('is none where the language refuses it', () => {
    const rules = [{ id: 'r', layer: 'owner', when: { employees: 0 }, assign: { owner: 'ana' } }];
    const [below, above] = mutantsOf(aWideRouter({ rules })).filter(
      ({ at }) => at.id === 'r' && at.path.includes('employees'),
    );
    if (!below || !above) throw new Error('the edge has two mutants');
    expect(mutatedRouter(aWideRouter({ rules }), below)).toBeNull();
    expect(mutatedRouter(aWideRouter({ rules }), above)).not.toBeNull();
  });
});
