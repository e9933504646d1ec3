import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideGate } from '../../../src/engine/gate/decide-gate.ts';
import type { GateInput } from '../../../src/engine/gate/gate.ts';
import type { Governance, Verdict } from '../../../src/engine/model/types.gen.ts';
import { aRouter } from '../replay/stage/a-policy.ts';
import { approves, WHOLE, withApprovals, withImpact } from './stage/a-change.ts';
import { aWholeChange } from './stage/a-whole-change.ts';

const FROZEN: Governance = {
  ...WHOLE,
  velocity: [{ tier: 'high', per_week: 0 }],
  windows: [{ id: 'november', effect: 'deny', zone: 'UTC', from: '2026-11-01T00:00', to: '2026-12-01T00:00' }],
};

/** The same change with another governance in its head; approvals and report are of the new plan. */
function whoseHeadSays(input: GateInput, governance: Governance | null): GateInput {
  const { router } = input.head;
  if (!router) throw new Error('the change compiles');
  const head = aRouter({ ...router.policy, governance });
  const plan = { ...input.plan, head: head.release };
  const changed = withImpact({ ...input, plan, head: { ...input.head, router: head } }, { plan });
  return withApprovals(changed, approves(changed, 'ana', 'reviewer'), approves(changed, 'cleo', 'lead'));
}

const outcomes = ({ verdict, gates }: Verdict) => [verdict, ...gates.map(({ gate, outcome }) => `${gate} ${outcome}`)];

const looser: fc.Arbitrary<Governance | null> = fc.option(
  fc.record(
    {
      limits: fc.record(
        {
          moved: fc.constant('100%'),
          moved_per_segment: fc.constant('100%'),
          load: fc.constant('900%'),
          floor: fc.constant(9999),
        },
        { requiredKeys: [] },
      ),
      tiers: fc.constantFrom(
        [],
        [
          { id: 'low', from: 0, approvals: [] },
          { id: 'high', from: 99, approvals: [] },
        ],
      ),
      approvers: fc.constantFrom({}, { reviewer: ['mallory'], lead: ['mallory'], sales: ['mallory'] }),
      weights: fc.constantFrom({}, { moved: 0 }),
      windows: fc.constant([]),
      velocity: fc.constantFrom([], [{ tier: 'low', per_week: 99 }]),
      protected: fc.constant([]),
    },
    { requiredKeys: ['approvers', 'tiers', 'velocity'] },
  ),
);

describe('a change that loosens its own gate', () => {
  it.each([
    ['small', 5, WHOLE],
    ['large', 15, WHOLE],
    ['frozen', 5, FROZEN],
  ])(
    'never changes its verdict: limits, windows, weights and approvers are the base’s (%s)',
    (_, french, governance) => {
      const input = aWholeChange(french, governance);
      const expected = outcomes(decideGate(whoseHeadSays(input, governance)));
      fc.assert(
        fc.property(looser, head => {
          const velocity = head?.velocity?.filter(({ tier }) => head.tiers?.some(({ id }) => id === tier)) ?? [];
          const said = head && { ...head, velocity };
          expect(outcomes(decideGate(whoseHeadSays(input, said)))).toEqual(expected);
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('a missing input', () => {
  const why = 'it is not there.';
  const missing = { kind: 'none', why } as const;
  const input = aWholeChange(5, { ...WHOLE, velocity: [{ tier: 'low', per_week: 3 }] });
  const { coverage: _, ...uncovered } = input.golden;

  it.each<[string, string, Partial<GateInput>]>([
    ['valid', 'rules that compile', { head: { ...input.head, router: null } }],
    ['golden', 'golden records', { golden: { ...input.golden, results: [] } }],
    ['coverage', 'what they reach', { golden: uncovered }],
    ['findings', 'a base', { base: { kind: 'unreadable', why } }],
    ['moved-share', 'the impact report', { impact: missing }],
    ['load', 'the impact report', { impact: missing }],
    ['sla-worse', 'the impact report', { impact: missing }],
    ['velocity', 'the releases', { releases: missing }],
    ['freeze', 'a base', { base: { kind: 'unreadable', why } }],
    ['approvals', 'the approvals', { approvals: missing }],
    ['rollback-ready', 'the way back', { wayBack: { kind: 'unknown', why } }],
  ])('blocks the gate %s: %s', (gate, _what, more) => {
    expect(outcomes(decideGate(input))[0]).toBe('pass');
    const verdict = decideGate({ ...input, ...more });
    expect(verdict.verdict).toBe('block');
    expect(outcomes(verdict)).toContain(`${gate} block`);
  });
});
