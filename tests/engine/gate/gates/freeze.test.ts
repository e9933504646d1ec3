import { describe, expect, it } from 'vitest';
import { gate } from '../../../../src/engine/gate/gates/freeze.ts';
import type { FreezeWindow } from '../../../../src/engine/model/types.gen.ts';
import { aPolicy } from '../../replay/stage/a-policy.ts';
import { aChange, firstRelease, GOVERNANCE, withImpact } from '../stage/a-change.ts';

const yearEnd: FreezeWindow = {
  id: 'year-end',
  effect: 'deny',
  zone: 'Europe/Berlin',
  from: '2026-12-18T18:00',
  to: '2027-01-04T08:00',
  why: 'year end',
};
const INSIDE = '2026-12-24T12:00:00Z';

/** What the gate says at a time, of a change that touches 5 leads of demo × smb unless `french` says otherwise. */
const at = (time: string, windows: FreezeWindow[], french = 5) =>
  gate({ ...aChange(french, { ...GOVERNANCE, windows }), now: Date.parse(time) });

describe('the gate freeze', () => {
  it('fires inside a window and names its end in UTC', () => {
    expect(at(INSIDE, [yearEnd])).toEqual({
      gate: 'freeze',
      outcome: 'block',
      says: 'Frozen at 2026-12-24T12:00:00.000Z: year-end until 2027-01-04T07:00:00.000Z (year end).',
      next: 'Wait until 2027-01-04T07:00:00.000Z; `npx leadrail freeze list` shows what lies ahead.',
    });
  });

  it('fires from the first moment on and stays silent from the last: windows are half-open', () => {
    const outcome = (time: string) => at(time, [yearEnd]).outcome;
    expect(outcome('2026-12-18T16:59:59.999Z')).toBe('pass');
    expect(outcome('2026-12-18T17:00:00.000Z')).toBe('block');
    expect(outcome('2027-01-04T06:59:59.999Z')).toBe('block');
    expect(outcome('2027-01-04T07:00:00.000Z')).toBe('pass');
  });

  it('fires in an occurrence of a repeated window, and not between two', () => {
    const fridays: FreezeWindow = {
      id: 'fridays',
      effect: 'deny',
      zone: 'Europe/Berlin',
      start: '2026-01-02T15:00',
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
      duration: '9h',
    };
    expect(at('2026-11-06T20:00:00Z', [fridays])).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining('fridays until 2026-11-06T23:00:00.000Z.'),
    });
    expect(at('2026-11-07T20:00:00Z', [fridays]).outcome).toBe('pass');
  });

  it('fires though another window allows: deny beats allow', () => {
    expect(at(INSIDE, [{ ...yearEnd, id: 'trial', effect: 'allow' }, yearEnd]).outcome).toBe('block');
    expect(at(INSIDE, [{ ...yearEnd, effect: 'allow' }]).outcome).toBe('pass');
  });

  it('tells the time when no window holds any more: they overlap, or one begins where another ends', () => {
    const next = { ...yearEnd, id: 'stocktaking', from: '2027-01-04T08:00', to: '2027-01-06T00:00' };
    expect(at(INSIDE, [yearEnd, next]).next).toContain('Wait until 2027-01-05T23:00:00.000Z');
  });

  it('fires on a scope only when the change touches it', () => {
    const outcome = (scope: NonNullable<FreezeWindow['scope']>, french = 5) =>
      at(INSIDE, [{ ...yearEnd, scope }], french).outcome;
    expect(outcome({ segments: ['smb'] })).toBe('block');
    expect(outcome({ segments: ['enterprise'] })).toBe('pass');
    expect(outcome({ sources: ['demo'], segments: ['smb'] })).toBe('block');
    expect(outcome({ sources: ['content'], segments: ['smb'] })).toBe('pass');
    expect(outcome({ segments: ['smb'] }, 0)).toBe('pass');
  });

  it('fires whatever the lowest risk of a scope, while the risk is not rated', () => {
    expect(at(INSIDE, [{ ...yearEnd, scope: { min_risk: 'high' } }]).outcome).toBe('block');
  });

  it('fires on a promise for the scope that changes, though no past lead met it', () => {
    const [from] = aPolicy().sla.targets;
    if (!from) throw new Error('the policy has no SLA row');
    const row = { id: from.id, source: null, segment: 'enterprise', from, to: { ...from, steward: 'ops' }, leads: 0 };
    const input = aChange(0, { ...GOVERNANCE, windows: [{ ...yearEnd, scope: { segments: ['enterprise'] } }] });
    const changed = withImpact({ ...input, now: Date.parse(INSIDE) }, { sla: [row] });
    expect(gate(changed).outcome).toBe('block');
    expect(gate(withImpact(changed, { sla: [{ ...row, to: from }] })).outcome).toBe('pass');
  });

  it('fires where a scope must be judged without an impact report of this plan, or without past leads', () => {
    const scoped = { ...yearEnd, scope: { segments: ['enterprise'] } };
    const input = { ...aChange(5, { ...GOVERNANCE, windows: [scoped] }), now: Date.parse(INSIDE) };
    expect(gate(input).outcome).toBe('pass');
    expect(gate({ ...input, impact: { kind: 'none', why: 'none was given.' } }).outcome).toBe('block');
    expect(gate({ ...input, plan: { ...input.plan, head: null } }).outcome).toBe('block');
    const leads = { total: 0, changed: 0, direct: 0, data: 0, cascade: 0, rule_only: 0, sla_only: 0, unreadable: 0 };
    expect(gate(withImpact(input, { leads })).outcome).toBe('block');
  });

  it('fires when the base has no governance or can’t be read', () => {
    expect(gate(aChange(5, null)).outcome).toBe('block');
    expect(gate({ ...aChange(5), base: { kind: 'unreadable', why: 'it does not compile.' } }).outcome).toBe('block');
  });

  it('stays silent without windows, for the first release of all, and when nothing changes', () => {
    expect(gate(aChange(5)).outcome).toBe('pass');
    expect(gate(firstRelease(aChange(5)))).toMatchObject({
      outcome: 'pass',
      says: expect.stringContaining('first release'),
    });
    const input = { ...aChange(5, { ...GOVERNANCE, windows: [yearEnd] }), now: Date.parse(INSIDE) };
    const router = input.base.kind === 'policy' ? input.base.router : null;
    expect(gate({ ...input, head: { ...input.head, router } })).toMatchObject({ outcome: 'pass' });
  });
});
