import { describe, expect, it } from 'vitest';
import { gate } from '../../../../src/engine/gate/gates/coverage.ts';
import type { PolicyRule } from '../../../../src/engine/model/types.gen.ts';
import { coverageOf } from '../../../../src/engine/replay/coverage/coverage-of.ts';
import { aPolicy, aRouter } from '../../replay/stage/a-policy.ts';
import { aRecord } from '../../replay/stage/a-wide-policy.ts';
import { aChange, firstRelease } from '../stage/a-change.ts';

const input = aChange();
const { router } = input.head;
if (!router) throw new Error('the change compiles');
const covered = (countries: string[], given = input, head = router) => {
  const records = countries.map(country => aRecord(country, { country }));
  return gate({
    ...given,
    head: { ...given.head, router: head },
    golden: { ...given.golden, coverage: coverageOf(head, records) },
  });
};

describe('the gate coverage', () => {
  it('fires on a changed rule that no golden record reaches, and names it', () => {
    expect(covered(['DE'])).toEqual({
      gate: 'coverage',
      outcome: 'block',
      says: 'No golden record reaches 1 of 1 new or changed rules: france (changed).',
      next: expect.stringContaining('npx leadrail test --suggest'),
    });
  });

  it('fires on new rules, and names some of many', () => {
    const rule = (_: unknown, i: number): PolicyRule => ({
      id: `new-${i}`,
      layer: 'territory',
      when: { city: `c${i}` },
      assign: { team: 'dach' },
    });
    const rules = [...aPolicy().rules, ...Array.from({ length: 7 }, rule)];
    expect(covered(['FR'], input, aRouter({ rules })).says).toBe(
      'No golden record reaches 7 of 7 new or changed rules: new-0 (new), new-1 (new), new-2 (new), new-3 (new), new-4 (new) and 2 more.',
    );
  });

  it('fires on every rule of the first release that none reaches', () => {
    expect(covered(['FR'], firstRelease(input))).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining('germany (new)'),
    });
  });

  it('fires when the rules don’t compile, the base can’t be read, or nobody knows the coverage', () => {
    expect(gate({ ...input, head: { ...input.head, router: null } }).outcome).toBe('block');
    expect(covered(['FR'], { ...input, base: { kind: 'unreadable', why: 'no such ref' } })).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining('no such ref'),
    });
    expect(gate(input)).toMatchObject({ outcome: 'block', says: expect.stringContaining('not known') });
  });

  it('stays silent when a record reaches each changed rule', () => {
    expect(covered(['FR'])).toMatchObject({
      outcome: 'pass',
      says: 'Golden records reach each new or changed rule (1).',
      next: null,
    });
  });

  it('stays silent when no rule changed, whatever is covered', () => {
    const base = { kind: 'policy' as const, router, findings: [] };
    expect(covered([], { ...input, base })).toMatchObject({ outcome: 'pass', says: 'No rule is new or changed.' });
  });
});
