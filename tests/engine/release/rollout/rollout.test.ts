import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeStep } from '../../../../src/engine/release/rollout/judge-step.ts';
import { nextMove } from '../../../../src/engine/release/rollout/next-move.ts';
import { stepsOf } from '../../../../src/engine/release/rollout/steps.ts';
import { standing } from '../../../../src/engine/release/rollout/sticky-share.ts';
import { seen } from './seen.ts';

const HOUR = 3_600_000;
const steps = stepsOf([
  { share: '50%', min_leads: 50, min_time: '4h' },
  { share: '0%', min_leads: 50, min_time: '1h' },
]);
const fine = seen({ leads: 500, latencies: [10] }, { leads: 60, latencies: Array.from({ length: 60 }, () => 10) });
const bad = seen({ leads: 500 }, { leads: 60, queued: 60, latencies: Array.from({ length: 60 }, () => 10) });
const few = seen({ leads: 500 }, { leads: 3, latencies: [1, 2, 3] });
const step = { share: 0.5, minLeads: 50, minTime: 4 * HOUR };

describe('the steps of a rollout', () => {
  it('rise, and end with all leads', () => {
    expect(steps.map(({ share }) => share)).toEqual([0, 0.5, 1]);
    expect(stepsOf([]).map(({ share }) => share)).toEqual([1]);
  });
});

describe('a share', () => {
  it('only grows: what the candidate decides at some share, it decides at every larger one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (candidate, subject) => {
        const at = standing(candidate, subject);
        expect(at >= 0 && at < 1 && at === standing(candidate, subject)).toBe(true);
      }),
    );
  });

  it('holds about as many subjects as it says', () => {
    const in10 = Array.from({ length: 10_000 }, (_, i) => standing('r7', `acme-${i}.com`)).filter(
      at => at < 0.1,
    ).length;
    expect(in10).toBeGreaterThan(900);
    expect(in10).toBeLessThan(1100);
  });

  it('is another one for another candidate', () => {
    const of = (candidate: string) => Array.from({ length: 50 }, (_, i) => standing(candidate, `acme-${i}.com`) < 0.5);
    expect(of('r7')).not.toEqual(of('r8'));
  });
});

describe('the verdict on a step', () => {
  it('passes with the leads, the time and no guard that objects', () => {
    expect(judgeStep(step, fine, 4 * HOUR).verdict).toBe('pass');
  });

  it('is insufficient before its time, and with few leads for however long: never a pass', () => {
    expect(judgeStep(step, fine, 4 * HOUR - 1).verdict).toBe('insufficient');
    expect(judgeStep(step, few, 400 * HOUR).verdict).toBe('insufficient');
    expect(judgeStep({ ...step, minLeads: 0 }, seen({}, {}), 400 * HOUR).verdict).toBe('insufficient');
  });

  it('fails at once, whatever is missing', () => {
    expect(judgeStep(step, bad, 0).verdict).toBe('fail');
  });
});

describe('the next move', () => {
  const standingAt = { steps, step: 0, paused: false, ranFor: HOUR, frozen: false };
  const pass = judgeStep(steps[0] ?? step, fine, HOUR);
  const fail = judgeStep(step, bad, 0);

  it('advances on a pass, and finishes after the last share', () => {
    expect(nextMove(standingAt, pass)).toEqual({ move: 'advance', to: 1 });
    expect(nextMove({ ...standingAt, step: 1 }, pass)).toEqual({ move: 'finish' });
  });

  it('waits in a freeze and while paused, but goes back in both', () => {
    for (const held of [{ frozen: true }, { paused: true }]) {
      expect(nextMove({ ...standingAt, ...held }, pass).move).toBe('wait');
      expect(nextMove({ ...standingAt, ...held }, fail).move).toBe('abort');
    }
  });

  it('asks a person when too few leads came for six times its time', () => {
    const unsure = judgeStep(steps[0] ?? step, few, 7 * HOUR);
    expect(nextMove({ ...standingAt, ranFor: 6 * HOUR }, unsure).move).toBe('wait');
    expect(nextMove({ ...standingAt, ranFor: 6 * HOUR + 1 }, unsure).move).toBe('ask');
  });
});
