import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/engine/proof/checks/shadowed-rule.ts';
import { routing } from '../../policy/small-policy.ts';
import { fileOf, provedFindings, territory } from '../proved-findings.ts';

const MACHINES = '{id: machines, when: {country: DE, industry: retail}, assign: {team: paris}}';

describe('shadowed-rule fires', () => {
  it('on a rule whose leads a higher priority takes, with one of them', () => {
    const top = '{id: top, priority: 5, when: {country: [DE, FR]}, assign: {team: berlin}}';
    expect(provedFindings(check, territory(top, MACHINES))).toEqual([
      {
        code: 'shadowed-rule',
        level: 'error',
        at: { file: 'rules/territory.yaml', line: 6, column: 5 },
        says: 'The rule machines decides nothing: top takes all of its leads before it.',
        why: expect.stringContaining('It would send them to team paris; top sends them to team berlin.'),
        rules: ['machines', 'top'],
        witness: { country: 'DE', industry: 'retail' },
      },
    ]);
  });

  it('on a rule that several others shadow together', () => {
    const found = provedFindings(
      check,
      territory(
        '{id: small, priority: 5, when: {country: DE, employees: {lt: 100}}, assign: {team: berlin}}',
        '{id: big, priority: 5, when: {country: DE, employees: {gte: 100}}, assign: {team: berlin}}',
        '{id: unsized, priority: 5, when: {country: DE, employees: {present: false}}, assign: {team: berlin}}',
        MACHINES,
      ),
    );
    expect(found.map(({ rules }) => rules)).toEqual([['big', 'machines', 'small', 'unsized']]);
  });

  it('on every rule behind a default of an earlier layer', () => {
    const all = routing('owners', '{id: all, default: true, assign: {team: berlin}}');
    const found = provedFindings(check, { ...territory(MACHINES), 'rules/owners.yaml': all });
    expect(found.map(({ rules }) => rules)).toEqual([
      ['all', 'machines'],
      ['all', 'rest'],
    ]);
  });

  it('as a warning where the leads go to the same place anyway', () => {
    const top = '{id: top, priority: 5, when: {country: DE}, assign: {team: paris}}';
    expect(provedFindings(check, territory(top, MACHINES)).map(({ level }) => level)).toEqual(['warning']);
  });

  it('as a warning on a rule whose own tests contradict each other', () => {
    const never = '{id: never, when: {segment: unsized, employees: {gte: 5}}, assign: {team: paris}}';
    const [found] = provedFindings(check, territory(never));
    expect(found).toMatchObject({ level: 'warning', rules: ['never'], witness: null });
  });

  it('on a segment into which no lead falls', () => {
    const segments = fileOf(
      'segments',
      'segments',
      '{id: large, when: {employees: {gte: 100}}}',
      '{id: huge, when: {employees: {gte: 1000}}}',
      '{id: small, default: true}',
    );
    expect(provedFindings(check, { ...territory(MACHINES), 'rules/segments.yaml': segments })).toMatchObject([
      {
        level: 'error',
        at: { line: 5 },
        says: 'No lead falls into the segment huge: large takes all of its leads before it.',
        witness: { employees: 1000 },
      },
    ]);
  });

  it('on an SLA row whose cells others take', () => {
    const sla = fileOf(
      'sla',
      'targets',
      '{id: a, source: [demo, partner], assignment: {breach: 1h}}',
      '{id: b, source: demo, assignment: {breach: 2h}}',
      '{id: rest, default: true}',
    );
    expect(provedFindings(check, { ...territory(MACHINES), 'rules/sla.yaml': sla })).toMatchObject([
      {
        level: 'error',
        at: { file: 'rules/sla.yaml', line: 5 },
        says: 'The SLA row b holds for no lead: a takes all of its cells before it.',
      },
    ]);
  });
});

describe('shadowed-rule stays silent', () => {
  it.each([
    [
      'the rule loses only part of its leads',
      ['{id: top, priority: 5, when: {employees: {gte: 10}}, assign: {team: berlin}}', MACHINES],
    ],
    [
      'a gap of one lead is left',
      ['{id: small, priority: 5, when: {employees: {not: 7}}, assign: {team: berlin}}', MACHINES],
    ],
    [
      'it is a duplicate: that has a check of its own',
      [MACHINES, '{id: again, when: {industry: [retail], country: DE}, assign: {team: paris}}'],
    ],
  ])('where %s', (_, lines) => {
    expect(provedFindings(check, territory(...lines))).toEqual([]);
  });

  it('where the rule before it lets its leads go on', () => {
    const owners = routing(
      'owners',
      '{id: owner, when: {country: DE}, assign: {owner: account_owner}, otherwise: next}',
    );
    expect(provedFindings(check, { ...territory(MACHINES), 'rules/owners.yaml': owners })).toEqual([]);
  });

  it('on a default SLA row, which is for unknown sources too', () => {
    const sla = fileOf('sla', 'targets', '{id: a}', '{id: rest, default: true}');
    expect(provedFindings(check, { ...territory(MACHINES), 'rules/sla.yaml': sla })).toEqual([]);
  });
});
