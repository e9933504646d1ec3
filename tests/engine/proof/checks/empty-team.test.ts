import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const teams = (berlin: string) => ({
  'rules/teams.yaml': `kind: teams
version: 1
reps: [{id: ana}, {id: ben, active: false}, {id: eva, active: false}]
teams:
  - ${berlin}
`,
});

const WHY = 'Each lead that is assigned to it would wait in a queue. Add an active rep, or assign to another team.';

describe('empty-team fires', () => {
  it.each(['{id: berlin}', '{id: berlin, members: []}'])('on a team without a member: %s', team => {
    expect(findingsOf('empty-team', teams(team))).toEqual([
      {
        code: 'empty-team',
        level: 'error',
        at: { file: 'rules/teams.yaml', line: 5, column: 5 },
        says: 'The team berlin has no member.',
        why: WHY,
        rules: [],
        witness: null,
      },
    ]);
  });

  it('on a team whose members have all left', () => {
    expect(findingsOf('empty-team', teams('{id: berlin, members: [{rep: ben}, {rep: eva}]}'))).toEqual([
      {
        code: 'empty-team',
        level: 'error',
        at: { file: 'rules/teams.yaml', line: 5, column: 5 },
        says: 'No member of the team berlin is active.',
        why: WHY,
        rules: [],
        witness: null,
      },
    ]);
  });
});

describe('empty-team stays silent', () => {
  it('where one member is active', () => {
    expect(findingsOf('empty-team', teams('{id: berlin, members: [{rep: ben}, {rep: ana}]}'))).toEqual([]);
  });
});
