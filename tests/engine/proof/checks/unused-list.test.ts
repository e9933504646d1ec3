import { describe, expect, it } from 'vitest';
import { rules } from '../../policy/small-policy.ts';
import { findingsOf } from '../findings-of.ts';

const LIST = 'kind: list\nversion: 1\nid: strategic\nvalues: [acme.com]\n';
const TEST = '{email_domain: {list: strategic}}';

describe('unused-list fires', () => {
  it('on a list that no test names', () => {
    expect(findingsOf('unused-list', { 'rules/strategic.yaml': LIST })).toEqual([
      {
        code: 'unused-list',
        level: 'warning',
        at: { file: 'rules/strategic.yaml', line: 1, column: 1 },
        says: 'No test names the list strategic.',
        why: 'It changes nothing. Name it in a rule (`{list: …}`) or delete it.',
        rules: [],
        witness: null,
      },
    ]);
  });

  it('on a CSV file that no table claims', () => {
    expect(findingsOf('unused-list', { 'rules/lists/strategic.csv': 'acme.com\n' })).toMatchObject([
      { at: { file: 'rules/lists/strategic.csv', line: 1, column: 1 }, says: 'No test names the list strategic.' },
    ]);
  });

  it('on a list whose name is only a value somewhere', () => {
    const rule = '{id: german, when: {city: strategic}, assign: {team: berlin}}';
    expect(
      findingsOf('unused-list', { 'rules/strategic.yaml': LIST, 'rules/territory.yaml': rules(rule) }),
    ).toHaveLength(1);
  });
});

describe('unused-list stays silent', () => {
  it.each([
    ['a rule', { 'rules/territory.yaml': rules(`{id: named, when: ${TEST}, assign: {team: berlin}}`) }],
    [
      'an alternative',
      { 'rules/territory.yaml': rules(`{id: named, when: {any: [${TEST}]}, assign: {team: berlin}}`) },
    ],
    [
      'a segment',
      {
        'rules/segments.yaml': `kind: segments\nversion: 1\nsegments: [{id: key, when: ${TEST}}, {id: small, default: true}]\n`,
      },
    ],
    [
      'an invariant',
      {
        'rules/invariants.yaml': `kind: invariants\nversion: 1\ninvariants: [{id: key, when: ${TEST}, never: {team: [berlin]}, why: x}]\n`,
      },
    ],
    [
      'a cell of a table',
      {
        'rules/named.yaml': `kind: table\nversion: 1\nid: named\nlayer: owners\nfile: named.csv\nkey: k\nwhen: {email_domain: d}\nassign: {team: t}\n`,
        'rules/named.csv': 'k,d,t\nall,@strategic,berlin\n',
      },
    ],
  ])('where %s names it', (_, texts) => {
    expect(findingsOf('unused-list', { 'rules/strategic.yaml': LIST, ...texts })).toEqual([]);
  });

  it('where there is no list', () => {
    expect(findingsOf('unused-list', {})).toEqual([]);
  });
});
