import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const WHY = 'Read them once more, then move `review_by` on.';

const reviewed = (date: string) => ({
  'rules/territory.yaml': `kind: routing
version: 1
layer: territory
steward: revops
review_by: ${date}
rules:
  - {id: german, when: {country: DE}, assign: {team: berlin}}
  - {id: french, when: {country: FR}, assign: {team: berlin}}
`,
});

describe('expired-review fires', () => {
  it('once for a file of rules, on the day after its date', () => {
    expect(findingsOf('expired-review', reviewed('2026-11-23'), '2026-11-24')).toEqual([
      {
        code: 'expired-review',
        level: 'warning',
        at: { file: 'rules/territory.yaml', line: 5, column: 12 },
        says: 'The review of the rules in rules/territory.yaml was due by 2026-11-23 (steward: revops).',
        why: WHY,
        rules: [],
        witness: null,
      },
    ]);
  });

  it('on a row of the SLA matrix', () => {
    const text = `kind: sla
version: 1
targets:
  - {id: rest, default: true, review_by: 2026-01-31}
`;
    expect(findingsOf('expired-review', { 'rules/sla.yaml': text })).toEqual([
      {
        code: 'expired-review',
        level: 'warning',
        at: { file: 'rules/sla.yaml', line: 4, column: 42 },
        says: 'The review of the SLA row rest was due by 2026-01-31.',
        why: WHY,
        rules: [],
        witness: null,
      },
    ]);
  });

  it('on a table, where its date stands', () => {
    const found = findingsOf('expired-review', {
      'rules/named.yaml': `kind: table
version: 1
id: named
layer: owners
file: named.csv
key: account
when: {email_domain: domain}
assign: {team: team}
review_by: 2026-06-30
`,
      'rules/named.csv': 'account,domain,team\nacme,acme.com,berlin\nglobex,globex.com,berlin\n',
    });
    expect(found).toMatchObject([
      { at: { file: 'rules/named.yaml', line: 9, column: 12 }, says: expect.stringContaining('2026-06-30') },
    ]);
  });
});

describe('expired-review stays silent', () => {
  it('on the date itself', () => {
    expect(findingsOf('expired-review', reviewed('2026-11-24'), '2026-11-24')).toEqual([]);
  });

  it('where no date is given', () => {
    expect(findingsOf('expired-review', {}, '2099-12-31')).toEqual([]);
  });
});
