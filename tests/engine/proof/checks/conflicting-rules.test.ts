import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/engine/proof/checks/conflicting-rules.ts';
import { routing } from '../../policy/small-policy.ts';
import { provedFindings, territory } from '../proved-findings.ts';

const GERMANY = '{id: germany, when: {country: DE}, assign: {team: berlin}}';
const BIG = '{id: big, when: {employees: {gte: 500}}, assign: {team: paris}}';

describe('conflicting-rules fires', () => {
  it('on two rules with a lead in common and different outcomes, with that lead and both places', () => {
    expect(provedFindings(check, territory(GERMANY, BIG))).toEqual([
      {
        code: 'conflicting-rules',
        level: 'error',
        at: { file: 'rules/territory.yaml', line: 5, column: 5 },
        says:
          'The rules big (rules/territory.yaml:6) and germany both take the same leads: one sends them to team paris, ' +
          'the other to team berlin.',
        why: expect.stringContaining('higher `priority`'),
        rules: ['big', 'germany'],
        witness: { country: 'DE', employees: 500 },
      },
    ]);
  });

  it('once for each pair', () => {
    const third = '{id: shops, when: {industry: retail}, assign: {queue: later}}';
    const found = provedFindings(check, territory(GERMANY, BIG, third));
    expect(found.map(({ rules }) => rules)).toEqual([
      ['big', 'germany'],
      ['big', 'shops'],
      ['germany', 'shops'],
    ]);
  });

  it('as a warning where either of the two accepts the other', () => {
    for (const lines of [
      ['{id: germany, when: {country: DE}, assign: {team: berlin}, accepts: [big]}', BIG],
      [GERMANY, '{id: big, when: {employees: {gte: 500}}, assign: {team: paris}, accepts: [germany]}'],
    ])
      expect(provedFindings(check, territory(...lines)).map(({ level }) => level)).toEqual(['warning']);
  });

  it('also through the derived segment', () => {
    const large = '{id: large, when: {segment: large}, assign: {team: paris}}';
    const [found] = provedFindings(
      check,
      territory('{id: mid, when: {employees: {lte: 1000}}, assign: {team: berlin}}', large),
    );
    expect(found?.witness).toEqual({ employees: 1000 });
  });

  it('behind a rule that lets its leads go on', () => {
    const owners =
      '{id: owner, when: {account_owner: {present: true}}, assign: {owner: account_owner}, otherwise: next}';
    const found = provedFindings(check, { ...territory(GERMANY, BIG), 'rules/owners.yaml': routing('owners', owners) });
    expect(found).toHaveLength(1);
  });
});

describe('conflicting-rules stays silent', () => {
  it.each([
    ['the rules have no lead in common', [GERMANY, '{id: france, when: {country: FR}, assign: {team: paris}}']],
    ['both send it to the same place', [GERMANY, '{id: big, when: {employees: {gte: 500}}, assign: {team: berlin}}']],
    [
      'one has the higher priority',
      [GERMANY, '{id: big, priority: 1, when: {employees: {gte: 500}}, assign: {team: paris}}'],
    ],
    [
      'a higher priority takes all that they share',
      [GERMANY, BIG, '{id: top, priority: 9, when: {country: DE, employees: {gte: 400}}, assign: {queue: later}}'],
    ],
    ['one of them is the default', [GERMANY, '{id: all, default: true, assign: {team: paris}}']],
  ])('where %s', (_, lines) => {
    expect(provedFindings(check, territory(...lines))).toEqual([]);
  });

  it('where an earlier layer takes all that they share', () => {
    const first = '{id: first, when: {country: DE, employees: {gte: 500}}, assign: {queue: later}}';
    expect(
      provedFindings(check, { ...territory(GERMANY, BIG), 'rules/owners.yaml': routing('owners', first) }),
    ).toEqual([]);
  });
});
