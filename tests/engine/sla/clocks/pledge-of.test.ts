import { describe, expect, it } from 'vitest';
import type { ClockKind } from '../../../../src/engine/sla/clocks/clock.ts';
import { pledgeOf } from '../../../../src/engine/sla/clocks/pledge-of.ts';
import { smallRouter } from '../../policy/small-policy.ts';

const MINUTE = 60_000;

const pledge = (row: string, kind: ClockKind, owner: string | null = 'ana') => {
  const router = smallRouter({
    'rules/sla.yaml': `kind: sla\nversion: 1\ntargets: [${row}]\n`,
    'rules/teams.yaml':
      'kind: teams\nversion: 1\nreps: [{id: ana, calendar: berlin}, {id: ben}]\nteams: [{id: berlin, members: [{rep: ana}]}]\n',
  });
  return pledgeOf(router, 'a', kind, owner);
};

describe('what a clock promises', () => {
  it('is the breach time of the row, with warnings at half of it and at p90', () => {
    expect(pledge('{id: a, default: true, response: {p50: 5m, p90: 15m, breach: 40m}}', 'response')).toMatchObject({
      sla: 'a',
      targetMs: 40 * MINUTE,
      marks: [15 * MINUTE, 20 * MINUTE],
    });
  });

  it('warns once when p90 is half of it, and never at or after the breach', () => {
    expect(pledge('{id: a, default: true, response: {p90: 5m, breach: 10m}}', 'response').marks).toEqual([5 * MINUTE]);
    expect(pledge('{id: a, default: true, response: {p90: 10m, breach: 10m}}', 'response').marks).toEqual([5 * MINUTE]);
  });

  it('is nothing where the row names no breach, or the lead has no row: the clock measures all the same', () => {
    expect(pledge('{id: a, default: true, response: {p90: 5m}}', 'response')).toMatchObject({
      targetMs: null,
      marks: [],
    });
    expect(pledge('{id: b, default: true, response: {breach: 5m}}', 'response')).toMatchObject({
      sla: null,
      targetMs: null,
      calendar: 'always',
    });
  });

  it('is nothing for a reassignment, which is only measured', () => {
    const row = '{id: a, default: true, calendar: berlin, response: {breach: 5m}}';
    expect(pledge(row, 'reassignment')).toMatchObject({ targetMs: null, marks: [], calendar: 'berlin' });
  });

  it('brings who hears of a breach', () => {
    const row = '{id: a, default: true, response: {breach: 5m}, business_critical: true}';
    expect(pledge(row, 'response')).toMatchObject({ escalation: null, businessCritical: true });
  });
});

describe('the hours it runs in', () => {
  const row = '{id: a, default: true, calendar: owner, assignment: {breach: 1h}, response: {breach: 1h}}';

  it.each([
    ['response', 'ana', 'berlin'],
    ['response', 'ben', 'always'],
    ['response', 'constructor', 'always'],
    ['assignment', 'ana', 'always'],
    ['reassignment', 'ana', 'berlin'],
  ] as const)('with `calendar: owner`: %s of %s in %s', (kind, owner, calendar) => {
    expect(pledge(row, kind, owner).calendar).toBe(calendar);
  });
});
