import type { GateInput } from '../../../../src/engine/gate/gate.ts';
import type { Approval, Governance, Impact, ImpactCounts } from '../../../../src/engine/model/types.gen.ts';
import { planHash, planOf } from '../../../../src/engine/replay/plan.ts';
import { aPolicy, aRouter } from '../../replay/stage/a-policy.ts';
import { EVALUATOR, HISTORY, replayed } from '../../replay/stage/replayed.ts';

export const GOVERNANCE: Governance = { limits: { moved: '10%', moved_per_segment: '20%', floor: 25 } };

/** The same with everything that every gate reads. */
export const WHOLE: Governance = {
  limits: { moved: '10%', moved_per_segment: '20%', load: '120%', floor: 25 },
  tiers: [
    { id: 'low', from: 0, approvals: [{ role: 'reviewer', n: 1 }] },
    { id: 'medium', from: 30, approvals: [{ role: 'lead', n: 1 }] },
    {
      id: 'high',
      from: 60,
      approvals: [
        { role: 'lead', n: 1 },
        { role: 'sales', n: 1 },
      ],
    },
  ],
  approvers: { reviewer: ['ana', 'ben'], lead: ['ben', 'cleo'], sales: ['cleo', 'dan'] },
  weights: { moved: 40, protected: 30, sla_worse: 20, overload: 20, not_proven: 0, uncovered: 10, high_volume: 10 },
};

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
    base: { kind: 'policy', router: base, findings: [] },
    head: { router: head, findings: [], proof: 'proved' },
    golden: { results: [{ id: 'one', at: PLACE, ok: true, expected: {}, got: {}, explanation: null }], findings: [] },
    impact: { kind: 'impact', impact: replayed(base, head, leads) },
    plan: planOf({ base, head, history: HISTORY, evaluator: EVALUATOR }),
    approvals: { kind: 'approvals', approvals: [] },
    authors: { kind: 'authors', names: ['zed'] },
    releases: { kind: 'releases', releases: [] },
    wayBack: { kind: 'ready', target: 'release 1', says: 'it compiles' },
    overrides: [],
    now: NOW,
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

/** An approval of the change, an hour ago. */
export const approves = ({ plan }: GateInput, login: string, role: string, more: Partial<Approval> = {}): Approval => ({
  plan: planHash(plan),
  login,
  role,
  at: '2026-11-02T08:00:00Z',
  ...more,
});

/** The same change, approved. */
export const withApprovals = (input: GateInput, ...approvals: readonly Approval[]): GateInput => ({
  ...input,
  approvals: { kind: 'approvals', approvals },
});

/** The same change as the first release of all. */
export const firstRelease = (input: GateInput): GateInput => ({
  ...input,
  base: { kind: 'none' },
  impact: { kind: 'none', why: 'there is no base.' },
  plan: { ...input.plan, base: null, governance: null },
  wayBack: { kind: 'first' },
});
