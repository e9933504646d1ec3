import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const escalation = (levels: string, people = '[ana]') => ({
  'rules/teams.yaml': `kind: teams
version: 1
reps: [{id: ana}, {id: ben, active: false}]
teams: [{id: berlin, members: [{rep: ana}]}]
`,
  'rules/escalation.yaml': `kind: escalation
version: 1
roles:
  ops: {people: ${people}}
policies:
  - {id: standard, levels: ${levels}}
`,
});

/** Levels by number and time, each but the first telling somebody. */
const levels = (...steps: (readonly [number, string])[]): string =>
  `[${steps.map(([level, after]) => `{level: ${level}, after: ${after}${level > 1 ? ', notify: ops' : ''}}`).join(', ')}]`;

const GOOD = levels([1, '0m'], [2, '10m'], [3, '30m'], [4, '2h']);

const WHY =
  'An open incident must reach L1 recovery, L2 operations, L3 engineering and L4 leadership, one after the other.';

const said = (texts: Record<string, string>) =>
  findingsOf('escalation-hole', texts).map(({ at, says }) => `${at.line}:${at.column} ${says}`);

describe('escalation-hole fires', () => {
  it('on a level that is left out', () => {
    expect(findingsOf('escalation-hole', escalation(levels([1, '0m'], [2, '10m'], [4, '2h'])))).toEqual([
      {
        code: 'escalation-hole',
        level: 'error',
        at: { file: 'rules/escalation.yaml', line: 6, column: 28 },
        says: 'The escalation standard has the levels 1, 2, 4 instead of 1, 2, 3, 4.',
        why: WHY,
        rules: [],
        witness: null,
      },
    ]);
  });

  it('on levels out of order', () => {
    expect(said(escalation(levels([1, '0m'], [3, '10m'], [2, '30m'], [4, '2h'])))).toEqual([
      '6:28 The escalation standard has the levels 1, 3, 2, 4 instead of 1, 2, 3, 4.',
    ]);
  });

  it.each(['', ', levels: []'])('on a policy without levels%s', none => {
    const text = `kind: escalation\nversion: 1\npolicies: [{id: standard${none}}]\n`;
    expect(said({ 'rules/escalation.yaml': text }).map(each => each.replace(/^\S+ /, ''))).toEqual([
      'The escalation standard has the levels none instead of 1, 2, 3, 4.',
    ]);
  });

  it('on a level that comes no later than the one before, in whatever unit', () => {
    const found = findingsOf('escalation-hole', escalation(levels([1, '0m'], [2, '60m'], [3, '1h'], [4, '30m'])));
    expect(found.map(({ says }) => says)).toEqual([
      'The escalation standard has level 3 after 1h, no later than level 2.',
      'The escalation standard has level 4 after 30m, no later than level 3.',
    ]);
    expect(found[0]?.at).toEqual({ file: 'rules/escalation.yaml', line: 6, column: 107 });
  });

  it.each(['[ben]', '[]'])('on a role without an active person: %s', people => {
    expect(findingsOf('escalation-hole', escalation(GOOD, people))).toEqual([
      {
        code: 'escalation-hole',
        level: 'error',
        at: { file: 'rules/escalation.yaml', line: 4, column: 8 },
        says: 'The escalation role ops has no active person.',
        why: 'Its level would reach nobody. Name an active person.',
        rules: [],
        witness: null,
      },
    ]);
  });
});

describe('escalation-hole stays silent', () => {
  it('on four levels, each later than the one before', () => {
    expect(said(escalation(GOOD))).toEqual([]);
  });

  it('on a role in which one of two is here', () => {
    expect(said(escalation(GOOD, '[ben, ana]'))).toEqual([]);
  });
});
