import { describe, expect, it } from 'vitest';
import type { GateInput } from '../../../../src/engine/gate/gate.ts';
import { gate } from '../../../../src/engine/gate/gates/approvals.ts';
import type { Approval } from '../../../../src/engine/model/types.gen.ts';
import { aChange, approves, firstRelease, WHOLE, withApprovals } from '../stage/a-change.ts';

const low = aChange(5, WHOLE);
const high = aChange(15, { ...WHOLE, tiers: WHOLE.tiers?.map(tier => ({ ...tier, from: tier.from / 2 })) ?? [] });
const given = (input: GateInput, ...people: readonly (readonly [string, string, Partial<Approval>?])[]) =>
  gate(withApprovals(input, ...people.map(([login, role, more]) => approves(input, login, role, more))));

describe('the gate approvals', () => {
  it('fires when nobody has approved, and says exactly who is missing', () => {
    expect(gate({ ...low, approvals: { kind: 'none', why: 'name their file with --approvals.' } })).toEqual({
      gate: 'approvals',
      outcome: 'block',
      says: 'The risk 20/100 (low) lacks 1 reviewer. No approvals were handed in: name their file with --approvals.',
      next: 'Ask for an approval of this plan: 1 of ana, ben (reviewer).',
    });
  });

  it('fires when one of the roles of a high tier is missing', () => {
    expect(given(high, ['ben', 'lead'])).toMatchObject({
      outcome: 'block',
      says: 'The risk 40/100 (high) lacks 1 sales.',
      next: 'Ask for an approval of this plan: 1 of cleo, dan (sales).',
    });
  });

  it('fires when one person would be two: who holds two roles counts once', () => {
    expect(given(high, ['cleo', 'lead'], ['cleo', 'sales']).outcome).toBe('block');
    expect(given(high, ['cleo', 'lead'], ['Cleo', 'sales']).outcome).toBe('block');
  });

  it.each([
    ['another plan', 'ana', { plan: `sha256:${'0'.repeat(64)}` }, 'for another plan'],
    ['somebody who doesn’t hold the role', 'zoe', {}, 'they are no reviewer'],
    ['a login like a prototype key', 'constructor', {}, 'they are no reviewer'],
    ['the future', 'ana', { at: '2026-11-02T09:00:00.001Z' }, 'lies in the future'],
    ['a day that there is not', 'ana', { at: '2026-02-30T00:00:00Z' }, 'no instant'],
  ])('fires on an approval of %s, and says why it does not count', (_, login, more, why) => {
    expect(given(low, [login, 'reviewer', more])).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining(why),
    });
  });

  it('fires on the approval of whoever made the change', () => {
    expect(given({ ...low, authors: { kind: 'authors', names: ['x', 'Ana'] } }, ['ana', 'reviewer'])).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining('made the change'),
      next: 'Ask for an approval of this plan: 1 of ben (reviewer).',
    });
  });

  it('says so where nobody was named as the author, and fires where the author could not be found out', () => {
    expect(given({ ...low, authors: { kind: 'untold' } }, ['ana', 'reviewer'])).toMatchObject({
      outcome: 'pass',
      says: expect.stringContaining('Nobody said who made the change'),
    });
    expect(given({ ...low, authors: { kind: 'unknown', why: 'no tag.' } }, ['ana', 'reviewer'])).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining('Who made the change is not known: no tag.'),
      next: 'Name them with --author.',
    });
  });

  it('fires on a role that is claimed in another’s name: a lead is no reviewer', () => {
    expect(given(low, ['cleo', 'lead']).outcome).toBe('block');
    expect(given(low, ['constructor', 'constructor']).outcome).toBe('block');
  });

  it('fires on what is missing: governance, weights, tiers, or the report of this plan', () => {
    const { weights: _w, ...unweighed } = WHOLE;
    const { tiers: _t, ...untiered } = WHOLE;
    const blocked = [
      aChange(5, null),
      aChange(5, unweighed),
      aChange(5, untiered),
      aChange(5, { ...WHOLE, tiers: [{ id: 'high', from: 60, approvals: [] }] }),
      { ...low, impact: { kind: 'none', why: 'none was named.' } as const },
      { ...low, plan: { ...low.plan, history: null } },
    ];
    for (const each of blocked) {
      const result = given(each, ['ana', 'reviewer'], ['ben', 'lead']);
      expect(result).toMatchObject({ outcome: 'block', next: expect.any(String) });
    }
  });

  it('fires where many are asked for and few hold the role', () => {
    const tiers = [{ id: 'low', from: 0, approvals: [{ role: 'reviewer', n: 1_000_000_000 }] }];
    const input = aChange(5, { ...WHOLE, tiers });
    expect(given(input, ['ana', 'reviewer'], ['ben', 'reviewer'])).toMatchObject({
      outcome: 'block',
      next: expect.stringContaining('nobody else holds the role reviewer'),
    });
  });

  it('stays silent when everybody who is needed has approved, and names them', () => {
    expect(given(low, ['ben', 'reviewer'])).toMatchObject({
      outcome: 'pass',
      says: 'The risk 20/100 (low) is approved by ben.',
    });
    expect(given(high, ['cleo', 'lead'], ['cleo', 'sales'], ['ben', 'lead']).outcome).toBe('pass');
  });

  it('stays silent when the plan is named by its digests, and at this very moment', () => {
    expect(given(low, ['ana', 'reviewer', { plan: low.plan, at: '2026-11-02T09:00:00Z' }]).outcome).toBe('pass');
  });

  it('stays silent for a tier that asks for nobody, without any file', () => {
    const input = aChange(5, { ...WHOLE, tiers: [{ id: 'low', from: 0, approvals: [] }] });
    expect(gate({ ...input, approvals: { kind: 'none', why: 'none.' } })).toMatchObject({
      outcome: 'pass',
      says: 'The risk 20/100 (low) asks for nobody.',
    });
  });

  it('stays silent at the first release of all, and says so', () => {
    expect(gate(firstRelease(low))).toMatchObject({ outcome: 'pass', says: expect.stringContaining('first') });
  });
});
