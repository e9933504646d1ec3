import { describe, expect, it } from 'vitest';
import { gate } from '../../../../src/engine/gate/gates/sla-worse.ts';
import type { Governance, SlaTarget } from '../../../../src/engine/model/types.gen.ts';
import { planOf } from '../../../../src/engine/replay/plan.ts';
import { aPolicy, aRouter } from '../../replay/stage/a-policy.ts';
import { EVALUATOR, HISTORY, replayed } from '../../replay/stage/replayed.ts';
import { aChange, firstRelease, WHOLE } from '../stage/a-change.ts';

/** A change of the SLA rows or segments alone, on 100 leads of which `large` have 1,500 employees. */
function promising(more: Parameters<typeof aRouter>[0], large = 0, governance: Governance | null = WHOLE) {
  const [base, head] = [aRouter({ governance }), aRouter({ governance, ...more })];
  const leads = Array.from({ length: 100 }, (_, i) => ({
    country: 'FR',
    source: 'demo',
    employees: i < large ? 1500 : 10,
    received_at: '2026-06-01T12:00:00Z',
  }));
  return gate({
    ...aChange(0, governance),
    base: { kind: 'policy', router: base, findings: [] },
    head: { router: head, findings: [], proof: 'proved' },
    impact: { kind: 'impact', impact: replayed(base, head, leads) },
    plan: planOf({ base, head, history: HISTORY, evaluator: EVALUATOR }),
  });
}

const row = (id: string, more: Partial<SlaTarget>) => ({
  sla: { quarters: [], targets: aPolicy().sla.targets.map(each => (each.id === id ? { ...each, ...more } : each)) },
});
const enterpriseFrom = (gte: number) => ({
  segments: [
    { id: 'enterprise', when: { employees: { gte } } },
    { id: 'smb', default: true as const },
  ],
});

describe('the gate sla-worse', () => {
  it('fires when a row promises less, also to leads that never came', () => {
    expect(promising(row('large', { assignment: { breach: '10m' } }))).toMatchObject({
      outcome: 'block',
      says: 'Promised less: large: assignment.breach 5m to 10m (2 source × segment).',
    });
    expect(promising(row('rest', { response: {} })).says).toContain('response.breach 1h to none');
  });

  it('fires when a row is taken away and the leads fall to a slower one', () => {
    const targets = aPolicy().sla.targets.filter(({ id }) => id !== 'large');
    expect(promising({ sla: { quarters: [], targets } })).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining('large to rest: assignment.breach 5m to 4h'),
    });
  });

  it('fires when more past leads than the limits allow land in a slower row', () => {
    expect(promising(enterpriseFrom(2000), 11)).toMatchObject({
      outcome: 'block',
      says: expect.stringMatching(/^11% of 100 leads would be promised less, over 10% \(11\)\./),
    });
  });

  it('fires on a protected place with a limit of its own', () => {
    const governance = { ...WHOLE, protected: [{ segment: 'enterprise', moved: '3%' }] };
    const limits = { ...WHOLE.limits, moved_per_segment: '100%', floor: 1 };
    expect(promising(enterpriseFrom(2000), 5, { ...governance, limits }).says).toContain(
      'the protected every source × enterprise',
    );
  });

  it('fires on what is missing: governance, limits, the report, or rules that don’t compile', () => {
    const input = aChange(0, WHOLE);
    expect(promising({}, 0, null).outcome).toBe('block');
    expect(promising({}, 0, { limits: { moved: '10%' } }).outcome).toBe('block');
    expect(gate({ ...input, impact: { kind: 'none', why: 'none was named.' } }).outcome).toBe('block');
    expect(gate({ ...input, head: { ...input.head, router: null } }).outcome).toBe('block');
  });

  it('stays silent when promises get faster, or are only written otherwise', () => {
    expect(promising(row('large', { assignment: { breach: '1m' } }), 50).outcome).toBe('pass');
    expect(promising(row('large', { assignment: { breach: '300s' } }), 50)).toMatchObject({
      outcome: 'pass',
      says: 'No promise gets slower.',
    });
    const renamed = aPolicy().sla.targets.map(each => (each.id === 'large' ? { ...each, id: 'big' } : each));
    expect(promising({ sla: { quarters: [], targets: renamed } }, 50).outcome).toBe('pass');
  });

  it('stays silent within the limits, and says how many leads are promised less', () => {
    const says = '10% of 100 leads would be promised less (10), within every limit.';
    expect(promising(enterpriseFrom(2000), 10)).toMatchObject({ outcome: 'pass', says });
  });

  it('stays silent at the first release of all, and says so', () => {
    expect(gate(firstRelease(aChange()))).toMatchObject({ outcome: 'pass', says: expect.stringContaining('first') });
  });
});
