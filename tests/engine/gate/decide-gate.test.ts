import { describe, expect, it } from 'vitest';
import { decideGate } from '../../../src/engine/gate/decide-gate.ts';
import { validatorOf } from '../../../src/engine/model/schemas.ts';
import type { Verdict } from '../../../src/engine/model/types.gen.ts';
import { planHash } from '../../../src/engine/replay/plan.ts';
import { firstRelease, NOW } from './stage/a-change.ts';
import { aWholeChange } from './stage/a-whole-change.ts';

const big = aWholeChange(15);
const override = {
  plan: planHash(big.plan),
  gate: 'moved-share',
  reason: 'The new team starts on Monday.',
  approvers: ['ana', 'ben'],
  expires: new Date(NOW + 3_600_000).toISOString(),
};
const path = 'overrides/moved-share.json';
const verdictWith = (content: unknown, input = big) => decideGate({ ...input, overrides: [{ path, content }] });
const of = (gate: string, { gates }: Verdict) => gates.find(result => result.gate === gate);
const outcome = (content: unknown) => of('moved-share', verdictWith(content))?.outcome;

describe('the verdict', () => {
  it('passes when no gate blocks, and tells every gate in order', () => {
    const input = aWholeChange();
    const verdict = decideGate(input);
    expect(verdict).toMatchObject({ verdict: 'pass', plan: planHash(input.plan) });
    expect(verdict.gates.map(({ gate }) => gate)).toEqual([
      ...['valid', 'golden', 'coverage', 'findings', 'moved-share', 'load', 'sla-worse', 'velocity', 'freeze'],
      ...['approvals', 'rollback-ready'],
    ]);
    expect(verdict.gates.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
    expect(validatorOf('verdict')(verdict)).toBe(true);
  });

  it('blocks when one gate blocks, and says how an override would be signed', () => {
    const verdict = decideGate(big);
    expect(verdict.verdict).toBe('block');
    expect(verdict.gates.filter(each => each.outcome === 'block')).toHaveLength(1);
    expect(of('moved-share', verdict)?.next).toContain(`overrides/moved-share.json for the plan ${planHash(big.plan)}`);
  });

  it('passes the first release of all on its own rules and golden records', () => {
    expect(decideGate(firstRelease(big)).verdict).toBe('pass');
  });
});

describe('an override', () => {
  it('lets the gate that it names pass, with its reason, people and end', () => {
    const verdict = decideGate({ ...big, overrides: [{ path, content: override }] });
    expect(verdict.verdict).toBe('pass');
    expect(of('moved-share', verdict)).toMatchObject({ outcome: 'override', next: null });
    expect(of('moved-share', verdict)?.says).toContain(
      'Overridden by ana and ben until 2026-11-02T10:00:00.000Z: The new team',
    );
  });

  it('may name the plan by its five digests', () => {
    expect(outcome({ ...override, plan: big.plan })).toBe('override');
  });

  it('holds until its end, the end itself not, and for 24 hours at most', () => {
    const expiring = (ms: number) => outcome({ ...override, expires: new Date(NOW + ms).toISOString() });
    expect([1, 86_400_000].map(expiring)).toEqual(['override', 'override']);
    expect([0, -1, 86_400_001].map(expiring)).toEqual(['block', 'block', 'block']);
  });

  it.each([
    ['another plan', { plan: `sha256:${'0'.repeat(64)}` }],
    ['no reason', { reason: ' ' }],
    ['one person', { approvers: ['ana'] }],
    ['one person twice, in another spelling', { approvers: ['ana', 'Ana '] }],
    ['nobody beside one', { approvers: ['ana', ' '] }],
    ['no person', { approvers: [] }],
    ['a day that there is not', { expires: '2026-02-30T00:00:00Z' }],
    ['a broken form', { expires: 'tomorrow' }],
  ])('does not count with %s, and the gate says so', (_, part) => {
    const verdict = decideGate({ ...big, overrides: [{ path, content: { ...override, ...part } }] });
    expect(of('moved-share', verdict)).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining(`${path} doesn't count`),
    });
  });

  it('does nothing for another gate, and nothing where no gate blocks', () => {
    expect(outcome({ ...override, gate: 'freeze' })).toBe('block');
    expect(of('moved-share', verdictWith(override, aWholeChange()))?.outcome).toBe('pass');
  });

  it.each([undefined, null, 7, [], 'text', { gate: 'constructor' }])('is not believed when it is %j', content => {
    expect(outcome(content)).toBe('block');
  });
});
