import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_REPEATS } from '../../../../src/engine/sla/ladder/call.ts';
import { climb } from '../../../../src/engine/sla/ladder/climb.ts';
import { NO_LADDER } from '../../../../src/engine/sla/ladder/ladder.ts';
import { atTheFoot, type Standing } from '../../../../src/engine/sla/ladder/standing.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../src/engine/time/units.ts';
import { aLadder, at, lifeOf, role, short } from './stage/a-ladder.ts';

const told = (life: ReturnType<typeof lifeOf>) => life.steps.map(([when, step]) => `${when / MINUTE}m ${short(step)}`);
const steps = (climbed: ReturnType<typeof climb>) => climbed.steps.map(short);

describe('an incident that nobody answers', () => {
  it('tries to help itself, hands over, and then climbs level by level', () => {
    expect(told(lifeOf(aLadder(), 3 * HOUR))).toEqual([
      '0m began 1',
      '0m recover 1/3',
      '1m recover 2/3',
      '2m recover 3/3',
      '3m hand_over 1',
      '10m notify 2 ops (time)',
      '25m notify 3 engineering (no_answer)',
      '55m notify 4 leadership (no_answer)',
      '115m notify 4 leadership (no_answer)',
      '175m notify 4 leadership (no_answer)',
    ]);
  });

  it('goes on at the time of the next level when that comes before the answer is due', () => {
    const ladder = aLadder({ 2: { respondWithin: HOUR } });
    expect(told(lifeOf(ladder, 30 * MINUTE)).at(-1)).toBe('30m notify 3 engineering (time)');
  });

  it('is told to the last level a bounded number of times, and then stays open in silence', () => {
    const life = told(lifeOf(aLadder(), 30 * DAY));
    expect(life.filter(step => step.includes('notify 4'))).toHaveLength(1 + MOST_REPEATS);
    expect(life.at(-1)).toContain('exhausted 4');
    expect(lifeOf(aLadder(), 30 * DAY).last.dueAt).toBeNull();
  });

  it('calls only the highest level that is due after an hour of silence of the service itself', () => {
    const late = climb(aLadder(), atTheFoot(0), at(31 * MINUTE));
    expect(steps(late)).toEqual(['began 1', 'passed 2 (higher_called)', 'notify 3 engineering (time)', 'recover 1/3']);
  });

  it('gives each level its time from when it is told', () => {
    const waiting = climb(aLadder(), atTheFoot(0), at(10 * MINUTE, { tellAt: () => 12 * MINUTE }));
    expect(waiting.standing).toMatchObject({ level: 2, respondBy: 27 * MINUTE });
  });
});

describe('an incident that is acknowledged', () => {
  const atLevel2: Standing = { ...atTheFoot(0), level: 2, tries: 3, triedAt: 2 * MINUTE, handedOver: true };
  const acked = (when: number): Standing => ({ ...atLevel2, ackedAt: when, respondBy: null });

  it('rests until the next level has its time, and goes on there when it is not resolved', () => {
    expect(told(lifeOf(aLadder(), 40 * MINUTE, { standing: acked(12 * MINUTE) }))).toEqual([
      '30m notify 3 engineering (not_resolved)',
    ]);
  });

  it('leaves who acknowledged late as long to resolve it as they had to answer', () => {
    expect(told(lifeOf(aLadder(), 50 * MINUTE, { standing: acked(24 * MINUTE) }))).toEqual([
      '39m notify 3 engineering (not_resolved)',
    ]);
  });

  it('comes back to the last level after its answer time', () => {
    const standing = { ...atLevel2, level: 4, ackedAt: 3 * HOUR };
    expect(told(lifeOf(aLadder(), 4 * HOUR, { standing }))).toEqual(['240m notify 4 leadership (not_resolved)']);
  });

  it('lets the service rest too', () => {
    const standing = { ...acked(MINUTE), level: 1, tries: 1, triedAt: 0, handedOver: false };
    expect(told(lifeOf(aLadder(), 9 * MINUTE, { standing }))).toEqual([]);
  });

  it('is woken by a trigger of a higher level', () => {
    const ladder = aLadder({ 3: { trigger: { faults: null, businessCritical: true } } });
    const facts = { category: 'x', businessCritical: true, tallies: new Map() };
    expect(steps(climb(ladder, acked(12 * MINUTE), at(13 * MINUTE, { facts })))).toEqual([
      'notify 3 engineering (business_critical)',
    ]);
  });
});

describe('a level with nobody to tell', () => {
  it('passes on at once and says so', () => {
    const gone = at(10 * MINUTE, { present: person => person !== 'maria' && person !== 'sam' });
    const standing = { ...atTheFoot(0), level: 1, handedOver: true };
    expect(steps(climb(aLadder(), standing, gone))).toEqual([
      'passed 2 (nobody_present)',
      'passed 3 (nobody_present)',
      'notify 4 leadership (passed_on)',
    ]);
  });

  it('names only those who are there, in their order', () => {
    const standing = { ...atTheFoot(0), level: 1, handedOver: true };
    const [step] = climb(aLadder(), standing, at(10 * MINUTE, { present: person => person === 'sam' })).steps;
    expect(step).toMatchObject({ kind: 'notify', level: 2, people: ['sam'] });
  });

  it('is told all the same when it is the last: its channel is left', () => {
    const standing = { ...atTheFoot(0), level: 3, handedOver: true };
    const [step] = climb(aLadder(), standing, at(2 * HOUR, { present: () => false })).steps;
    expect(step).toMatchObject({ kind: 'notify', level: 4, people: [] });
  });

  it('passes on when it names no role', () => {
    const ladder = aLadder({ 2: { role: null } });
    expect(told(lifeOf(ladder, 20 * MINUTE)).slice(-2)).toEqual([
      '10m passed 2 (no_role)',
      '10m notify 3 engineering (passed_on)',
    ]);
  });
});

describe('what brings an incident to a level at once', () => {
  const faults = { categories: ['conflict', 'failed_rule'], count: 5, within: 15 * MINUTE };
  const spiking = aLadder({ 3: { trigger: { faults, businessCritical: false } } });
  const facts = (category: string, n: number) => ({ category, businessCritical: false, tallies: new Map([[3, n]]) });

  it('is so many faults of its kinds', () => {
    const five = climb(spiking, atTheFoot(0), at(0, { facts: facts('conflict', 5) }));
    expect(steps(five)).toEqual([
      'began 1',
      'passed 2 (higher_called)',
      'notify 3 engineering (many_faults)',
      'recover 1/3',
    ]);
  });

  it.each([
    ['too few', facts('conflict', 4)],
    ['another kind', facts('response_breach', 9)],
  ])('is not %s', (_what, wrong) => {
    expect(steps(climb(spiking, atTheFoot(0), at(0, { facts: wrong })))).toEqual(['began 1', 'recover 1/3']);
  });

  it('is a promise that is business critical', () => {
    const ladder = aLadder({ 4: { trigger: { faults: null, businessCritical: true } } });
    const critical = { category: 'response_breach', businessCritical: true, tallies: new Map() };
    expect(steps(climb(ladder, atTheFoot(0), at(0, { facts: critical })))).toContain(
      'notify 4 leadership (business_critical)',
    );
  });

  it('is all that one trigger names, together', () => {
    const ladder = aLadder({ 3: { trigger: { faults, businessCritical: true } } });
    expect(steps(climb(ladder, atTheFoot(0), at(0, { facts: facts('conflict', 9) })))).not.toContain(
      'notify 3 engineering (many_faults)',
    );
  });

  it('is that it was there when it last resolved', () => {
    expect(steps(climb(aLadder(), atTheFoot(0, 3), at(0)))).toContain('notify 3 engineering (fired_again)');
  });
});

describe('every ladder, whatever happens', () => {
  const minutes = (most: number) => fc.integer({ min: 1, max: most }).map(n => n * MINUTE);
  const ladders = fc
    .record({
      gaps: fc.tuple(minutes(60), minutes(90), minutes(200)),
      answers: fc.tuple(fc.option(minutes(120)), fc.option(minutes(120)), fc.option(minutes(120))),
      attempts: fc.integer({ min: 1, max: 5 }),
      roles: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    })
    .map(({ gaps, answers, attempts, roles }) => {
      const level = (i: 0 | 1 | 2) => ({
        after: gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0),
        respondWithin: answers[i],
        role: roles[i] ? role(`role-${i}`, `p${i}`, 'shared') : null,
      });
      return aLadder({ 1: { recover: { attempts, every: MINUTE } }, 2: level(0), 3: level(1), 4: level(2) });
    });
  const away = fc.subarray(['p0', 'p1', 'p2', 'shared']);
  const acks = fc.option(fc.integer({ min: 0, max: 300 }).map(n => n * MINUTE));

  it('is climbed upwards, each level once and accounted for, and ends', () => {
    fc.assert(
      fc.property(ladders, away, fc.constantFrom(0, 30 * SECOND), (ladder, gone, wait) => {
        const moment = (now: number) => at(now, { present: p => !gone.includes(p), tellAt: () => now + wait });
        const life = lifeOf(ladder, 400 * DAY, { moment });
        const levels = life.steps
          .map(([, step]) => step)
          .filter(({ kind }) => kind === 'began' || kind === 'notify' || kind === 'passed_on')
          .map(({ level }) => level);
        const climbed = levels.filter((level, i) => level !== levels[i - 1]);
        expect(climbed).toEqual([1, 2, 3, 4]);
        expect(levels.filter(level => level === 4).length).toBeLessThanOrEqual(1 + MOST_REPEATS);
        expect(life.last.dueAt).toBeNull();
      }),
    );
  });

  it('does nothing before it is due, something when it is, and nothing twice', () => {
    fc.assert(
      fc.property(ladders, acks, fc.integer({ min: 0, max: 400 }), (ladder, ackedAt, minute) => {
        const begun = climb(ladder, atTheFoot(0), at(minute * MINUTE));
        const standing = { ...begun.standing, ...(ackedAt === null ? {} : { ackedAt, respondBy: null }) };
        const settled = climb(ladder, standing, at(minute * MINUTE));
        expect(climb(ladder, settled.standing, at(minute * MINUTE)).steps).toEqual([]);
        if (settled.dueAt === null) return;
        expect(settled.dueAt).toBeGreaterThan(minute * MINUTE);
        expect(climb(ladder, settled.standing, at(settled.dueAt - 1)).steps).toEqual([]);
        expect(climb(ladder, settled.standing, at(settled.dueAt)).steps).not.toEqual([]);
      }),
    );
  });

  it('holds still where there is none', () => {
    expect(climb(NO_LADDER, atTheFoot(0), at(DAY))).toMatchObject({ steps: [], dueAt: null });
    expect(climb(NO_LADDER, { ...atTheFoot(0), ackedAt: 0 }, at(DAY))).toMatchObject({ steps: [], dueAt: null });
  });
});
