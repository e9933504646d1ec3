import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/engine/proof/checks/duplicate-rule.ts';
import { provedFindings, territory } from '../proved-findings.ts';

const A = '{id: a, when: {country: DE}, assign: {team: berlin}}';

describe('duplicate-rule fires', () => {
  it('on the higher id of two rules with the same leads and outcome', () => {
    expect(provedFindings(check, territory(A, '{id: b, when: {country: [DE]}, assign: {team: berlin}}'))).toEqual([
      {
        code: 'duplicate-rule',
        level: 'error',
        at: { file: 'rules/territory.yaml', line: 6, column: 5 },
        says: 'The rule b takes the same leads as a and sends them to the same place.',
        why: expect.any(String),
        rules: ['a', 'b'],
        witness: null,
      },
    ]);
  });

  it('where the same leads are said in other words', () => {
    const found = provedFindings(
      check,
      territory(
        '{id: c, when: {segment: large}, assign: {team: berlin}}',
        '{id: d, when: {any: [{employees: {gte: 5000}}, {employees: {gte: 1000, lt: 5000}}]}, assign: {team: berlin}}',
      ),
    );
    expect(found.map(({ rules }) => rules)).toEqual([['c', 'd']]);
  });
});

describe('duplicate-rule stays silent', () => {
  it.each([
    ['another priority', '{id: b, priority: 1, when: {country: DE}, assign: {team: berlin}}'],
    ['another outcome', '{id: b, when: {country: DE}, assign: {team: berlin}, otherwise: {queue: later}}'],
    ['more leads', '{id: b, when: {country: [DE, FR]}, assign: {team: berlin}}'],
    ['fewer leads', '{id: b, when: {country: DE, employees: {present: true}}, assign: {team: berlin}}'],
  ])('on %s', (_, line) => {
    expect(provedFindings(check, territory(A, line))).toEqual([]);
  });
});
