import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const CALENDARS = `kind: calendars
version: 1
calendars:
  - {id: closed, zone: Europe/Berlin, hours: {}}
  - {id: once, zone: Europe/Berlin, hours: {}, overrides: {2026-12-24: ["09:00-12:00"]}}
  - {id: mondays, zone: Europe/Berlin, hours: {mon: ["09:00-09:30"]}}
`;

const teams = (members: string) => ({
  'rules/calendars.yaml': CALENDARS,
  'rules/teams.yaml': `kind: teams
version: 1
reps:
  - {id: ana, calendar: closed}
  - {id: ben, calendar: mondays}
  - {id: eva, calendar: mondays, active: false}
  - {id: kim}
  - {id: leo, calendar: once}
teams:
  - {id: berlin, members: [${members}]}
`,
});

const FOUND = {
  code: 'team-without-hours',
  level: 'error',
  at: { file: 'rules/teams.yaml', line: 10, column: 5 },
  says: 'No active member of the team berlin with a weight above 0 ever works.',
  why: 'Nobody could be picked at any hour. Give a member a calendar with hours and a weight above 0.',
  rules: [],
  witness: null,
};

describe('team-without-hours fires', () => {
  it.each([
    ['nobody’s calendar ever opens', '{rep: ana}'],
    ['who works has weight 0', '{rep: ana}, {rep: ben, weight: 0}'],
    ['who works has left', '{rep: ana}, {rep: eva}'],
    ['all weights are 0', '{rep: ben, weight: 0}, {rep: kim, weight: 0}'],
  ])('where %s', (_, members) => {
    expect(findingsOf('team-without-hours', teams(members))).toEqual([FOUND]);
  });
});

describe('team-without-hours stays silent', () => {
  it.each([
    ['one member has half an hour a week', '{rep: ana}, {rep: ben}'],
    ['a member without a calendar works always', '{rep: ana}, {rep: kim}'],
    ['the only open minutes are those of an override', '{rep: leo}'],
    ['nobody is active, which is an empty team', '{rep: eva}'],
  ])('where %s', (_, members) => {
    expect(findingsOf('team-without-hours', teams(members))).toEqual([]);
  });
});
