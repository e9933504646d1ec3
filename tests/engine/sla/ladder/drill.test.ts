import { describe, expect, it } from 'vitest';
import {
  answeredLevels,
  type DrillLevel,
  drillLadder,
  drillSteps,
  drillVerdict,
  levelVerdict,
  takingUpTime,
} from '../../../../src/engine/sla/ladder/drill.ts';
import { MINUTE } from '../../../../src/engine/time/units.ts';
import { aLadder, at, short } from './stage/a-ladder.ts';

const level = (n: number, more: Partial<DrillLevel> = {}): DrillLevel => ({
  level: n,
  role: `role-${n}`,
  people: [`p${n}`],
  notifiedAt: 0,
  respondBy: 10,
  ackedAt: null,
  ackedBy: null,
  ...more,
});

describe('a drill', () => {
  it('has the levels up to the one it must reach, and wakes nobody above', () => {
    expect(drillLadder(aLadder(), 3)?.rungs.map(rung => rung.level)).toEqual([1, 2, 3]);
    expect(drillLadder(aLadder(), 5)).toBeNull();
  });

  it('tells every level at once, and says where nobody is', () => {
    const gone = at(0, { present: person => person !== 'sam' && person !== 'maria' });
    expect(drillSteps(aLadder(), at(0)).map(short)).toEqual([
      'began 1',
      'notify 2 ops (drill)',
      'notify 3 engineering (drill)',
      'notify 4 leadership (drill)',
    ]);
    expect(drillSteps(aLadder({ 4: { role: null } }), gone).map(short)).toEqual([
      'began 1',
      'passed 2 (nobody_present)',
      'passed 3 (nobody_present)',
      'passed 4 (no_role)',
    ]);
  });

  it('gives the service as long as between two of its attempts', () => {
    expect(takingUpTime(aLadder())).toBe(MINUTE);
    expect(takingUpTime(aLadder({ 1: { recover: null } }))).toBe(MINUTE);
  });
});

describe('a level of a drill', () => {
  it.each([
    ['waits until its time is over', level(2), 10, 'waiting'],
    ['fails then', level(2), 11, 'failed'],
    ['passes with an answer in the last moment', level(2, { ackedAt: 10 }), 99, 'passed'],
    ['fails with an answer after it', level(2, { ackedAt: 11 }), 99, 'failed'],
    ['fails with nobody to tell', level(2, { notifiedAt: null, respondBy: null }), 0, 'failed'],
  ] as const)('%s', (_what, one, now, verdict) => {
    expect(levelVerdict(one, now)).toBe(verdict);
  });

  it('is answered by a person of its role alone, or by somebody of none for all', () => {
    const both = [level(2), level(3, { people: ['p3', 'p2'] }), level(4, { notifiedAt: null })];
    const answered = (by: string) => answeredLevels(both, by).map(each => each.level);
    expect(answered('p3')).toEqual([3]);
    expect(answered('p2')).toEqual([2, 3]);
    expect(answered('p4')).toEqual([]);
    expect(answered('token:operate')).toEqual([2, 3]);
  });
});

describe('the verdict on a drill', () => {
  it('waits for the last level, and passes only when all of them do', () => {
    const passed = level(2, { ackedAt: 3 });
    expect(drillVerdict([passed, level(3)], 5)).toBe('waiting');
    expect(drillVerdict([passed, level(3)], 11)).toBe('failed');
    expect(drillVerdict([passed, level(3, { ackedAt: 9 })], 11)).toBe('passed');
  });
});
