import { describe, expect, it } from 'vitest';
import { gate } from '../../../../src/engine/gate/gates/findings.ts';
import { type FindingCode, finding, type Level } from '../../../../src/engine/model/finding.ts';
import { aRouter } from '../../replay/stage/a-policy.ts';
import { aChange, firstRelease, withImpact } from '../stage/a-change.ts';

const found = (code: FindingCode, level: Level, file = 'rules/a.yaml') =>
  finding(code, { file, line: 4, column: 7 }, { says: `It is ${code}.`, why: 'Mend it.' }, { level });
const between = (before: ReturnType<typeof found>[], after: ReturnType<typeof found>[]) => {
  const input = aChange();
  const base = { kind: 'policy' as const, router: aRouter(), findings: before };
  return gate({ ...input, base, head: { ...input.head, findings: after } });
};

describe('the gate findings', () => {
  it.each([
    ['an error', 'sla-gap', 'error'],
    ['leads that no rule takes', 'uncovered-leads', 'warning'],
    ['a rule that can’t be reached', 'shadowed-rule', 'warning'],
  ] as const)('fires on %s that the base does not have', (_, code, level) => {
    expect(between([], [found(code, level)])).toMatchObject({
      outcome: 'block',
      says: `1 new, the first ${code} at rules/a.yaml:4:7: It is ${code}.`,
    });
  });

  it('fires when leads lose their last rule: the base has one for the lead that is shown', () => {
    const says = { says: 'No rule matches leads with country FR.', why: 'w' };
    const lost = (country: string) =>
      finding('uncovered-leads', null, says, { level: 'warning', witness: { country } });
    expect(between([], [lost('FR')]).outcome).toBe('block');
    expect(between([], [lost('US')]).outcome).toBe('pass');
  });

  it('fires on an exact move to no rule, and shows a lead', () => {
    const move = {
      from: { rule: 'france', assign: { team: 'france' } },
      to: { rule: null, assign: { queue: 'unrouted' } },
      share: 0.1,
      share_exact: '1/10',
      witness: { country: 'FR' },
    };
    const says = 'No rule takes leads any more that france took: for example {"country":"FR"}.';
    expect(gate(withImpact(aChange(), { moves: [move] }))).toMatchObject({ outcome: 'block', says });
    expect(gate(withImpact(aChange(), { moves: [{ ...move, from: move.to }] })).outcome).toBe('pass');
  });

  it('fires when the same stands there once more', () => {
    const twice = [found('shadowed-rule', 'warning'), found('shadowed-rule', 'warning')];
    expect(between(twice.slice(1), twice).outcome).toBe('block');
  });

  it('fires when the base can’t be read: then nobody knows what is new', () => {
    expect(gate({ ...aChange(), base: { kind: 'unreadable', why: 'it does not compile.' } }).outcome).toBe('block');
  });

  it('stays silent on what the base has too, in whatever folder it lies', () => {
    const [before, after] = [found('sla-gap', 'error', 'old/a.yaml'), found('sla-gap', 'error', 'rules/a.yaml')];
    expect(between([before], [after])).toMatchObject({ outcome: 'pass', says: 'Nothing new is found.' });
  });

  it('stays silent on a rule that was out of reach before, whatever stands before it now', () => {
    const out = (by: string) =>
      finding(
        'shadowed-rule',
        null,
        { says: `The rule a decides nothing: ${by} takes all.`, why: 'w' },
        { rules: ['a', by] },
      );
    expect(between([out('b')], [out('c')]).outcome).toBe('pass');
  });

  it('stays silent on other new warnings, and names them', () => {
    const warnings = [found('unused-list', 'warning'), found('expired-review', 'warning')];
    expect(between([], warnings)).toMatchObject({
      outcome: 'pass',
      says: '2 new warnings: unused-list, expired-review.',
    });
  });

  it('stays silent at the first release of all, and says so', () => {
    expect(gate(firstRelease(aChange()))).toMatchObject({ outcome: 'pass', says: expect.stringContaining('first') });
  });
});
