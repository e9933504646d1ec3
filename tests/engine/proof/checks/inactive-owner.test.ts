import { describe, expect, it } from 'vitest';
import { rules } from '../../policy/small-policy.ts';
import { findingsOf } from '../findings-of.ts';

/** Ben has left; `members` says who is in the team. */
const teams = (members = '{rep: ana}') => `kind: teams
version: 1
reps: [{id: ana}, {id: ben, active: false}]
teams: [{id: berlin, members: [${members}]}]
`;

const NOBODY = 'Nobody would get the lead. Name an active rep.';

describe('inactive-owner fires', () => {
  it('on a rule that assigns to somebody who has left', () => {
    const texts = {
      'rules/teams.yaml': teams(),
      'rules/territory.yaml': rules('{id: german, when: {country: DE}, assign: {owner: ben}}'),
    };
    expect(findingsOf('inactive-owner', texts)).toEqual([
      {
        code: 'inactive-owner',
        level: 'error',
        at: { file: 'rules/territory.yaml', line: 5, column: 55 },
        says: '`assign` of the rule german names ben, who is inactive.',
        why: NOBODY,
        rules: ['german'],
        witness: null,
      },
    ]);
  });

  it('on an `otherwise`', () => {
    const rule = '{id: german, when: {country: DE}, assign: {team: berlin}, otherwise: {owner: ben}}';
    const [found, ...rest] = findingsOf('inactive-owner', {
      'rules/teams.yaml': teams(),
      'rules/territory.yaml': rules(rule),
    });
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ level: 'error', rules: ['german'], at: { line: 5, column: 82 } });
    expect(found?.says).toBe('`otherwise` of the rule german names ben, who is inactive.');
  });

  it('on a cell of a table', () => {
    const table = `kind: table
version: 1
id: named
layer: owners
file: named.csv
key: account
when: {email_domain: domain}
assign: {owner: rep}
`;
    const [found] = findingsOf('inactive-owner', {
      'rules/teams.yaml': teams(),
      'rules/named.yaml': table,
      'rules/named.csv': 'account,domain,rep\nacme,acme.com,ana\nglobex,globex.com,ben\n',
    });
    expect(found).toMatchObject({
      at: { file: 'rules/named.csv', line: 3, column: 19 },
      rules: ['named.globex'],
      says: '`assign` of the rule named.globex names ben, who is inactive.',
    });
  });

  it('on the end of a queue', () => {
    const queues = `kind: queues
version: 1
queues: [{id: unrouted, expires_after: 1h, on_expiry: {owner: ben}}]
`;
    expect(findingsOf('inactive-owner', { 'rules/teams.yaml': teams(), 'rules/queues.yaml': queues })).toEqual([
      {
        code: 'inactive-owner',
        level: 'error',
        at: { file: 'rules/queues.yaml', line: 3, column: 63 },
        says: '`on_expiry` of the queue unrouted names ben, who is inactive.',
        why: NOBODY,
        rules: [],
        witness: null,
      },
    ]);
  });

  it('on a person of an escalation role', () => {
    const escalation = `kind: escalation
version: 1
roles:
  ops: {people: [ana, ben]}
policies: [{id: standard}]
`;
    const texts = { 'rules/teams.yaml': teams(), 'rules/escalation.yaml': escalation };
    expect(findingsOf('inactive-owner', texts)).toMatchObject([
      {
        level: 'error',
        at: { file: 'rules/escalation.yaml', line: 4, column: 23 },
        says: 'The escalation role ops names ben, who is inactive.',
      },
    ]);
  });

  it('as a warning on a member of a team, where the others still take the leads', () => {
    expect(findingsOf('inactive-owner', { 'rules/teams.yaml': teams('{rep: ana}, {rep: ben}') })).toEqual([
      {
        code: 'inactive-owner',
        level: 'warning',
        at: { file: 'rules/teams.yaml', line: 4, column: 50 },
        says: 'The team berlin names ben, who is inactive.',
        why: 'The team never picks them. Take them out, or set them active.',
        rules: [],
        witness: null,
      },
    ]);
  });
});

describe('inactive-owner stays silent', () => {
  it('where everybody is here', () => {
    expect(findingsOf('inactive-owner', {})).toEqual([]);
  });

  it('on somebody who has left and whom nothing names', () => {
    expect(findingsOf('inactive-owner', { 'rules/teams.yaml': teams() })).toEqual([]);
  });

  it('on an owner who is read from the lead', () => {
    const rule = '{id: owned, when: {account_owner: {present: true}}, assign: {owner: account_owner}}';
    const texts = { 'rules/teams.yaml': teams(), 'rules/territory.yaml': rules(rule) };
    expect(findingsOf('inactive-owner', texts)).toEqual([]);
  });
});
