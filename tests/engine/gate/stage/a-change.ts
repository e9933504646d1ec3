import type { GateInput } from '../../../../src/engine/gate/gate.ts';
import type { Governance, Impact, ImpactCounts } from '../../../../src/engine/model/types.gen.ts';
import { planOf } from '../../../../src/engine/replay/plan.ts';
import { aPolicy, aRouter } from '../../replay/stage/a-policy.ts';
import { EVALUATOR, HISTORY, replayed } from '../../replay/stage/replayed.ts';

export const GOVERNANCE: Governance = { limits: { moved: '10%', moved_per_segment: '20%', floor: 25 } };

/** A moment without meaning: Monday, 2 November 2026, 09:00 UTC. */
export const NOW = Date.parse('2026-11-02T09:00:00Z');

/** A change that takes France from its team, on 100 leads of which `french` are French, judged by the base's governance. */
export function aChange(
  french = 0,
  governance: Governance | null = GOVERNANCE,
  more: Partial<GateInput> = {},
): GateInput {
  const base = aRouter({ governance });
  const rules = aPolicy().rules.map(rule => (rule.id === 'france' ? { ...rule, assign: { team: 'dach' } } : rule));
  const head = aRouter({ governance, rules });
  const leads = Array.from({ length: 100 }, (_, i) => ({
    country: i < french ? 'FR' : 'US',
    source: 'demo',
    received_at: '2026-06-01T12:00:00Z',
  }));
  return {
    base: { kind: 'policy', router: base },
    head: { router: head, findings: [], proof: 'not_proven' },
    golden: { results: [{ id: 'one', at: PLACE, ok: true, expected: {}, got: {}, explanation: null }], findings: [] },
    impact: { kind: 'impact', impact: replayed(base, head, leads) },
    plan: planOf({ base, head, history: HISTORY, evaluator: EVALUATOR }),
    overrides: [],
    now: NOW,
    needsProof: false,
    ...more,
  };
}

export const PLACE = { file: 'tests/golden/a.yaml', line: 1, column: 3 };

/** The same change with another impact report, of the same plan. */
export function withImpact(input: GateInput, more: Partial<Impact>): GateInput {
  if (input.impact.kind === 'none') throw new Error('the change has no impact report');
  return { ...input, impact: { kind: 'impact', impact: { ...input.impact.impact, ...more } } };
}

export const counts = (total: number, direct: number, data = 0, cascade = 0): ImpactCounts => ({
  total,
  changed: direct + data + cascade,
  direct,
  data,
  cascade,
});

/** The same change as the first release of all. */
export const firstRelease = (input: GateInput): GateInput => ({
  ...input,
  base: { kind: 'none' },
  impact: { kind: 'none', why: 'there is no base.' },
  plan: { ...input.plan, base: null, governance: null },
});
