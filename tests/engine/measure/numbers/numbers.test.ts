import { describe, expect, it } from 'vitest';
import { binomialTail } from '../../../../src/engine/measure/numbers/binomial.ts';
import { bootstrapDifference } from '../../../../src/engine/measure/numbers/bootstrap.ts';
import { diceOf } from '../../../../src/engine/measure/numbers/dice.ts';
import { logGamma } from '../../../../src/engine/measure/numbers/log-gamma.ts';
import { fewerThan } from '../../../../src/engine/measure/numbers/negative-binomial.ts';
import { beyond } from '../../../../src/engine/measure/numbers/normal.ts';
import { poissonTail } from '../../../../src/engine/measure/numbers/poisson.ts';
import { nearestRank, rankInterval } from '../../../../src/engine/measure/numbers/rank.ts';
import { median, robustOf } from '../../../../src/engine/measure/numbers/robust.ts';
import { wilson } from '../../../../src/engine/model/wilson.ts';

describe('ranks', () => {
  it.each([
    [50, 0.9, 40, 49],
    [100, 0.9, 84, 96],
    [200, 0.9, 171, 188],
    [100, 0.5, 40, 60],
    [6, 0.5, 1, 6],
  ])('of %i leads, p%s lies between the ranks %i and %i', (n, p, from, to) => {
    expect(rankInterval(n, p)).toEqual({ from, to });
  });

  it('stay exact for a hundred thousand leads', () => {
    const { from, to } = rankInterval(100_000, 0.9) ?? { from: 0, to: 0 };
    expect([from, to].map(rank => Math.abs(rank - 90_000) < 200)).toEqual([true, true]);
    expect(to - from).toBeGreaterThan(360);
  });

  it('are not moved by binary dust', () => {
    expect([10, 20, 30, 100].map(n => nearestRank(n, 0.9))).toEqual([9, 18, 27, 90]);
  });
});

describe('known figures', () => {
  it('of the gamma function', () => {
    expect(Math.exp(logGamma(6))).toBeCloseTo(120, 8);
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 10);
  });

  it('of the binomial and Poisson tails', () => {
    expect(binomialTail(10, 0.5, 8)).toBeCloseTo(56 / 1024, 12);
    expect(poissonTail(2, 1)).toBeCloseTo(1 - Math.exp(-2), 12);
    expect(poissonTail(5, 16)).toBeCloseTo(6.9e-5, 6);
    expect([poissonTail(0, 0), poissonTail(0, 1)]).toEqual([1, 0]);
  });

  it('of the normal tail', () => {
    expect(beyond(1.959963985)).toBeCloseTo(0.05, 6);
    expect(beyond(-3.5)).toBeCloseTo(4.653e-4, 6);
  });

  it('of the Wilson interval', () => {
    const { from, to } = wilson(8, 10);
    expect([from, to].map(share => Math.round(share * 1000))).toEqual([490, 943]);
    expect(wilson(0, 10)).toMatchObject({ share: 0, from: 0 });
    expect(wilson(10, 10)).toMatchObject({ share: 1, to: 1 });
    expect(wilson(0, 0)).toEqual({ k: 0, n: 0, share: null, from: 0, to: 1 });
  });

  it('of the middle and its spread, which wild values do not move', () => {
    expect([median([]), median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([null, 2, 2.5]);
    expect(robustOf([1, 2, 3, 4, 1e9])?.middle).toBe(3);
    expect(robustOf([1, 2, 3, 4, 1e9])?.spread).toBeCloseTo(1.4826, 4);
  });
});

describe('a forecast', () => {
  it('is sure where nothing is ahead or no time is left', () => {
    expect([fewerThan(0, 10, 1, 1), fewerThan(5, 10, 1, 0)]).toEqual([0, 1]);
  });

  it('agrees with a simulation of a rate that is drawn and then counted', () => {
    // k = 20 in one hour; the next half hour: about ten are expected.
    expect(fewerThan(5, 20, 60, 30)).toBeLessThan(0.07);
    expect(fewerThan(10, 20, 60, 30)).toBeCloseTo(0.47, 1);
    expect(fewerThan(20, 20, 60, 30)).toBeGreaterThan(0.97);
  });
});

describe('dice', () => {
  it('fall alike for one seed and otherwise for another', () => {
    const rolls = (seed: number) => Array.from({ length: 5 }, diceOf(seed));
    expect(rolls(1)).toEqual(rolls(1));
    expect(rolls(1)).not.toEqual(rolls(2));
    expect(rolls(1).every(roll => roll >= 0 && roll < 1)).toBe(true);
  });

  it('give the same difference of two samples for one seed', () => {
    const [old, fresh] = [
      [1, 2, 3, 4, 5, 6, 7, 8],
      [11, 12, 13, 14, 15, 16, 17, 18],
    ];
    const of = (seed: number) => bootstrapDifference(old, fresh, sorted => sorted[4] ?? 0, seed);
    expect(of(3)).toEqual(of(3));
    expect(of(3)?.from).toBeGreaterThan(5);
    expect(bootstrapDifference([], fresh, () => 0, 1)).toBeNull();
  });
});
