import { describe, expect, it } from 'vitest';
import { gate } from '../../../../src/engine/gate/gates/freeze.ts';
import type { FreezeWindow, Governance } from '../../../../src/engine/model/types.gen.ts';
import { aPolicy, aRouter } from '../../replay/stage/a-policy.ts';
import { aChange, firstRelease, GOVERNANCE, WHOLE, withImpact } from '../stage/a-change.ts';

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

  it('fires whatever the lowest risk of a scope where the risk is not rated', () => {
    expect(at(INSIDE, [{ ...yearEnd, scope: { min_risk: 'high' } }]).outcome).toBe('block');
  });

  it('fires from the lowest risk of its scope on, by the order of the tiers', () => {
    const outcome = (min_risk: string, french: number) =>
      gate({
        ...aChange(french, { ...WHOLE, windows: [{ ...yearEnd, scope: { min_risk } }] }),
        now: Date.parse(INSIDE),
      }).outcome;
    expect([outcome('low', 5), outcome('medium', 5), outcome('high', 5)]).toEqual(['block', 'pass', 'pass']);
    expect([outcome('low', 15), outcome('medium', 15), outcome('high', 15)]).toEqual(['block', 'block', 'pass']);
  });

  it('fires where only the exact diff reaches the scope, though no past lead did', () => {
    const move = {
      from: { rule: 'france', assign: { team: 'france' } },
      to: { rule: 'france', assign: { team: 'dach' } },
      share: 0.1,
      share_exact: '1/10',
      witness: { country: 'FR', employees: 2000, source: 'content' },
    };
    const outcome = (scope: NonNullable<FreezeWindow['scope']>) => {
      const input = aChange(0, { ...GOVERNANCE, windows: [{ ...yearEnd, scope }] });
      return gate(withImpact({ ...input, now: Date.parse(INSIDE) }, { moves: [move] })).outcome;
    };
    expect(outcome({ segments: ['enterprise'], sources: ['content'] })).toBe('block');
    expect(outcome({ segments: ['smb'] })).toBe('pass');
    expect(outcome({ sources: ['demo'] })).toBe('pass');
  });

  it('fires on an experiment that has ended, never ends, or comes with more than the lowest risk', () => {
    const trial = { id: 'faster', hypothesis: 'h', measure: 'm', share: '10%', until: '2026-12-24' };
    const starts = (until: string, french: number, time = INSIDE, governance: Governance = WHOLE) => {
      const input = aChange(french, governance);
      const router = aRouter({ governance: { ...governance, experiments: [{ ...trial, until }] } });
      const plan = { ...input.plan, head: router.release };
      const changed = withImpact({ ...input, plan, now: Date.parse(time) }, { plan });
      return gate({ ...changed, head: { ...changed.head, router } });
    };
    expect(starts('2026-12-24', 0).outcome).toBe('pass');
    expect(starts('2026-12-24', 0, '2026-12-25T00:00:00Z')).toMatchObject({
      outcome: 'block',
      says: 'The experiment faster ended at 2026-12-25T00:00:00.000Z.',
    });
    expect(starts('2026-12-24T11:00:00Z', 0).outcome).toBe('block');
    expect(starts('2026-12-24T13:00', 0).outcome).toBe('pass');
    expect(starts('2026-02-30', 0).outcome).toBe('block');
    expect(starts('2027-01-31', 15)).toMatchObject({
      outcome: 'block',
      says: 'The experiment faster needs the lowest risk tier (low); this is medium.',
    });
    expect(starts('2027-01-31', 0, INSIDE, GOVERNANCE).outcome).toBe('block');
  });

  it('fires in a freeze whatever experiment is declared, and stays silent for one that was there before', () => {
    const trial = { id: 'faster', hypothesis: 'h', measure: 'm', share: '10%', until: '2026-01-01' };
    const input = aChange(5, { ...WHOLE, experiments: [trial] });
    expect(gate(input).outcome).toBe('pass');
    expect(at(INSIDE, [yearEnd]).outcome).toBe('block');
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
