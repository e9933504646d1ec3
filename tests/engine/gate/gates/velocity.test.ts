import { describe, expect, it } from 'vitest';
import type { PastRelease } from '../../../../src/engine/gate/gate.ts';
import { gate } from '../../../../src/engine/gate/gates/velocity.ts';
import type { Governance } from '../../../../src/engine/model/types.gen.ts';
import { aChange, firstRelease, NOW, WHOLE } from '../stage/a-change.ts';

const HOUR = 3_600_000;
const ago = (hours: number, tier: string | null = 'low', release = 4): PastRelease => ({
  release,
  tier,
  segments: null,
  at: NOW - hours * HOUR,
});
const GOVERNANCE: Governance = { ...WHOLE, velocity: [{ tier: 'low', per_week: 2 }] };
const having = (...releases: PastRelease[]) =>
  gate({ ...aChange(5, GOVERNANCE), releases: { kind: 'releases', releases } });

describe('the gate velocity', () => {
  it('fires when the week has seen as many releases of the tier as it may, and says when there is room', () => {
    expect(having(ago(1, 'low', 5), ago(167, 'low', 4))).toMatchObject({
      outcome: 'block',
      says: '2 of 2 releases of the tier low in 7 days (5, 4).',
      next: 'Wait until 2026-11-02T10:00:00.000Z.',
    });
  });

  it('fires always where none is allowed', () => {
    const governance = { ...WHOLE, velocity: [{ tier: 'low', per_week: 0 }] };
    expect(gate(aChange(5, governance)).outcome).toBe('block');
  });

  it('fires when the releases, the risk, its tier, or the governance are not known', () => {
    const input = aChange(5, GOVERNANCE);
    const { weights, ...unrated } = GOVERNANCE;
    expect(weights).toBeDefined();
    const blocked = [
      { ...input, releases: { kind: 'none', why: 'there is no git.' } as const },
      { ...input, impact: { kind: 'none', why: 'none was named.' } as const },
      aChange(5, unrated),
      aChange(5, null),
    ];
    for (const each of blocked) expect(gate(each)).toMatchObject({ outcome: 'block', next: expect.any(String) });
  });

  it('stays silent with room left: other tiers, unrated releases, and those before the week don’t count', () => {
    expect(having(ago(1), ago(168), ago(2, 'high'), ago(3, null), ago(-1))).toMatchObject({
      outcome: 'pass',
      says: '1 of 2 releases of the tier low in 7 days.',
    });
  });

  it('counts for each segment that the change touches, and an unnoted release for every one', () => {
    const change = aChange(5, GOVERNANCE);
    const touching = (segment: string) => {
      if (change.impact.kind === 'none') throw new Error('the stage has a report');
      const cells = [{ source: null, segment, total: 9, changed: 0, direct: 0, cascade: 0, data: 0, touched: 1 }];
      return { ...change, impact: { ...change.impact, impact: { ...change.impact.impact, cells, moves: [] } } };
    };
    const week = { kind: 'releases', releases: [{ ...ago(1), segments: ['smb'] }, ago(2)] } as const;
    expect(gate({ ...touching('enterprise'), releases: week })).toMatchObject({
      outcome: 'pass',
      says: '1 of 2 releases of the tier low for enterprise in 7 days.',
    });
    expect(gate({ ...touching('smb'), releases: week })).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining('2 of 2 releases of the tier low for smb'),
    });
  });

  it('stays silent for a tier without a limit, and without limits at all, whatever else is missing', () => {
    expect(gate({ ...aChange(15, GOVERNANCE) })).toMatchObject({
      outcome: 'pass',
      says: expect.stringContaining('medium'),
    });
    const nothing = { kind: 'none', why: 'nothing.' } as const;
    expect(gate({ ...aChange(5, WHOLE), impact: nothing, releases: nothing }).outcome).toBe('pass');
  });

  it('stays silent at the first release of all, and says so', () => {
    expect(gate(firstRelease(aChange()))).toMatchObject({ outcome: 'pass', says: expect.stringContaining('first') });
  });
});
