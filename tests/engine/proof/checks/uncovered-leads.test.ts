import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/engine/proof/checks/uncovered-leads.ts';
import { rules } from '../../policy/small-policy.ts';
import { provedFindings, territory } from '../proved-findings.ts';

const only = (...lines: string[]) => ({ 'rules/territory.yaml': rules(...lines) });

describe('uncovered-leads fires', () => {
  it('on the leads that no rule matches, in words, with their share and one of them', () => {
    const lines = [
      '{id: de, when: {country: DE}, assign: {team: berlin}}',
      '{id: fr, when: {country: FR, employees: {lt: 200}}, assign: {team: paris}}',
    ];
    const found = provedFindings(check, only(...lines));
    expect(found.map(({ says }) => says)).toEqual([
      'No rule matches leads with country any other (or missing): 50 % of all leads there could be.',
      'No rule matches leads with country FR, employees 200 or more (or missing): 18.8 % of all leads there could be.',
    ]);
    expect(found[1]).toMatchObject({
      level: 'warning',
      at: { file: 'rules/precedence.yaml', line: 4 },
      rules: [],
      witness: { country: 'FR' },
    });
    expect(found[0]?.witness).toEqual({});
  });

  it('with the past leads of each region, where some are given', () => {
    const lines = ['{id: de, when: {country: DE}, assign: {team: berlin}}'];
    const past = [{ country: 'DE' }, { country: 'SE' }, { country: 'Norway' }, {}];
    const [found] = provedFindings(check, only(...lines), past);
    expect(found?.says).toContain('of all leads there could be, and 3 of 4 past leads (75%).');
  });

  it('on a territory that fell out of a split', () => {
    const lines = [
      '{id: north, when: {country: [DE, SE]}, assign: {team: berlin}}',
      '{id: south, when: {country: [IT, ES]}, assign: {team: paris}}',
      '{id: other, when: {country: {not: [DE, SE, IT, ES, FR]}}, assign: {queue: later}}',
      '{id: nowhere, when: {country: {present: false}}, assign: {queue: later}}',
    ];
    expect(provedFindings(check, only(...lines)).map(({ witness }) => witness)).toEqual([{ country: 'FR' }]);
  });

  it('on twenty regions at most, and counts the rest', () => {
    const codes = [
      'AT',
      'BE',
      'CH',
      'CZ',
      'DE',
      'DK',
      'ES',
      'FI',
      'FR',
      'GB',
      'GR',
      'HU',
      'IE',
      'IT',
      'LU',
      'NL',
      'NO',
      'PL',
      'PT',
      'RO',
      'SE',
      'SI',
    ];
    const lines = codes.map(
      (code, i) =>
        `{id: ${code.toLowerCase()}, when: {country: "${code}", employees: {not: ${i}}}, assign: {team: berlin}}`,
    );
    const found = provedFindings(check, only(...lines));
    expect(found).toHaveLength(20);
    expect(found.at(-1)?.says).toMatch(/There are \d+ smaller regions more\.$/);
  });
});

describe('uncovered-leads stays silent', () => {
  it('where a default takes the rest', () => {
    expect(provedFindings(check, territory('{id: de, when: {country: DE}, assign: {team: berlin}}'))).toEqual([]);
  });

  it('where the rules cover every value, and the missing one', () => {
    const lines = [
      '{id: de, when: {country: DE}, assign: {team: berlin}}',
      '{id: rest, when: {country: {not: DE}}, assign: {team: paris}}',
      '{id: none, when: {country: {present: false}}, assign: {queue: later}}',
    ];
    expect(provedFindings(check, only(...lines))).toEqual([]);
  });

  it('where the segments do', () => {
    const lines = [
      '{id: sized, when: {segment: [large, small]}, assign: {team: berlin}}',
      '{id: unsized, when: {employees: {present: false}}, assign: {queue: later}}',
    ];
    expect(provedFindings(check, only(...lines))).toEqual([]);
  });
});
