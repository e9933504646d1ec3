import { describe, expect, it } from 'vitest';
import { gate } from '../../../../src/engine/gate/gates/moved-share.ts';
import { aChange, counts, firstRelease, withImpact } from '../stage/a-change.ts';

const none = { rule_only: 0, sla_only: 0, unreadable: 0 };
const moved = (total: number, direct: number, data = 0, cascade = 0) => {
  const all = counts(total, direct, data, cascade);
  return withImpact(aChange(), { leads: { ...all, ...none }, by: { source: {}, segment: {}, team: {}, rep: {} } });
};

describe('the gate moved-share', () => {
  it('fires over the limit of all leads, with the figures', () => {
    expect(gate(moved(5000, 600, 20))).toEqual({
      gate: 'moved-share',
      outcome: 'block',
      says: '12.4% of 5,000 leads is over 10% (620).',
      next: 'Split the change, or agree on another limit in a pull request of its own first.',
    });
  });

  it('fires just over the limit, and says how little', () => {
    expect(gate(moved(5000, 501)).says).toBe('10.02% of 5,000 leads is over 10% (501).');
  });

  it('stays silent at the limit itself', () => {
    expect(gate(moved(5000, 500))).toMatchObject({ outcome: 'pass', next: null });
  });

  it('stays silent for cascades: the change does not mean them', () => {
    expect(gate(moved(5000, 0, 0, 5000)).outcome).toBe('pass');
  });

  it('fires on one segment, as a real replay counts it', () => {
    const input = aChange(15, { limits: { moved: '50%', moved_per_segment: '10%' } });
    expect(gate(input).says).toBe('15% of 100 leads of segment smb is over 10% (15).');
  });

  it('fires on a protected place, which may name a source, a segment or both', () => {
    const limits = { moved: '50%', moved_per_segment: '50%' };
    const of = (cell: object) => gate(aChange(5, { limits, protected: [{ ...cell, moved: '3%' }] }));
    expect(of({ source: 'demo', segment: 'smb' }).says).toBe(
      '5% of 100 leads of the protected demo × smb is over 3% (5).',
    );
    expect(of({ source: 'demo' }).says).toContain('demo × every segment');
    expect(of({ segment: 'enterprise' }).outcome).toBe('pass');
  });

  it('stays silent below the floor, where shares say nothing', () => {
    expect(gate(moved(24, 24))).toMatchObject({ outcome: 'pass', says: expect.stringContaining('floor of 25 leads') });
    expect(gate(moved(25, 25)).outcome).toBe('block');
  });

  it('stays silent at the first release of all, and says so', () => {
    expect(gate(firstRelease(aChange()))).toMatchObject({
      outcome: 'pass',
      says: expect.stringContaining('first release'),
    });
  });

  it('fires on what is missing: governance, a limit, past leads, the report, or a report of this plan', () => {
    const input = aChange();
    const blocked = [
      aChange(0, null),
      aChange(0, {}),
      aChange(0, { limits: { moved: '10%' } }),
      aChange(0, { limits: { moved_per_segment: '10%' } }),
      moved(0, 0),
      { ...input, impact: { kind: 'none', why: 'out/impact.json does not exist.' } as const },
      { ...input, plan: { ...input.plan, history: null } },
      { ...input, base: { kind: 'unreadable', why: 'it does not compile.' } as const },
    ];
    for (const each of blocked) expect(gate(each)).toMatchObject({ outcome: 'block', next: expect.any(String) });
    expect(gate({ ...input, plan: { ...input.plan, history: null } }).says).toContain('history');
  });

  it('reads the exact diff where there is no past lead, if it is proved', () => {
    const move = (share: number) => ({
      from: { rule: 'france', assign: { team: 'france' } },
      to: { rule: 'france', assign: { team: 'dach' } },
      share,
      share_exact: '1/2',
      witness: { country: 'FR' },
    });
    const space = (proof: 'proved' | 'not_proven', ...shares: number[]) => {
      const input = moved(0, 0);
      return gate(
        withImpact(input, {
          ...(input.impact.kind === 'impact' ? input.impact.impact : {}),
          proof,
          moves: shares.map(move),
        }),
      );
    };
    expect(space('proved', 0.04, 0.05)).toMatchObject({ outcome: 'pass', says: expect.stringContaining('9% of all') });
    expect(space('proved', 0.04, 0.07)).toMatchObject({ outcome: 'block', says: expect.stringContaining('over 10%') });
    expect(space('not_proven', 0.01).outcome).toBe('block');
  });

  it('reads the limits of the base, not those of the change', () => {
    const input = aChange(15);
    const head = aChange(0, { limits: { moved: '100%', moved_per_segment: '100%' } }).head;
    expect(gate({ ...input, head }).outcome).toBe('block');
  });
});
