import { describe, expect, it } from 'vitest';
import { risk } from '../../../src/engine/measure/alerts/queue-health.ts';
import { addTo, isOut, NO_SUMS } from '../../../src/engine/measure/numbers/cusum.ts';
import { diceOf } from '../../../src/engine/measure/numbers/dice.ts';
import { robustOf } from '../../../src/engine/measure/numbers/robust.ts';
import { lookOf } from './stage/facts.ts';

/** The deep tests draw more; the figures are the same. */
const DEEP = process.env['LEADRAIL_DEEP'] === '1';

/** Standard normal values of one seed. */
function normals(seed: number): () => number {
  const dice = diceOf(seed);
  return () => Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());
}

describe('latencies that nothing is wrong with (log-normal, sigma 1)', () => {
  const seeds = DEEP ? 200 : 20;

  it('are flagged in at most 0.2 % of cases on the logarithm, and far more often without it', () => {
    const flagged = { logs: 0, raw: 0 };
    let points = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const next = normals(seed);
      const logs = Array.from({ length: 28 * 30 }, next);
      const out = (values: readonly number[]) => {
        const { middle, spread } = robustOf(values) ?? { middle: 0, spread: 1 };
        return values.filter(value => Math.abs(value - middle) / spread > 3.5).length;
      };
      points += logs.length;
      flagged.logs += out(logs);
      flagged.raw += out(logs.map(Math.exp));
    }
    expect(flagged.logs / points).toBeLessThanOrEqual(0.002);
    expect(flagged.raw / points).toBeGreaterThan(0.06);
  });

  it('are found in at least 95 % of cases when they take three times as long for a day', () => {
    let found = 0;
    let falsely = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const next = normals(1000 + seed);
      const day = (at: number, shift: number) => {
        const { middle, spread } = robustOf(Array.from({ length: 40 }, () => 5 + shift + next())) ?? {
          middle: 0,
          spread: 0,
        };
        return { at, source: 'demo', leads: 40, mismatched: 0, timed: 40, logMiddle: middle, logSpread: spread };
      };
      const past = Array.from({ length: 28 }, (_, i) => day(i * 86_400_000, 0));
      const look = (shift: number) => lookOf('source-variance', { days: [...past, day(28 * 86_400_000, shift)] });
      if ((look(Math.log(3)).value ?? 0) > 3.5) found += 1;
      if ((look(0).value ?? 0) > 3.5) falsely += 1;
    }
    expect(found / seeds).toBeGreaterThanOrEqual(0.95);
    expect(falsely / seeds).toBeLessThanOrEqual(0.01);
  });
});

describe('the two-sided sums (k = 0.5, h = 5)', () => {
  const runs = DEEP ? 8000 : 1500;

  /** Mean number of looks until they are out, of values shifted by so many standard deviations. */
  function runLength(shift: number): number {
    const next = normals(17);
    let looks = 0;
    for (let run = 0; run < runs; run += 1) {
      let sums = NO_SUMS;
      while (!isOut(sums)) {
        sums = addTo(sums, next() + shift);
        looks += 1;
      }
    }
    return looks / runs;
  }

  it.each([
    [0, 494],
    [0.5, 39],
    [1, 10.7],
    [2, 4],
  ])('find a shift of %f standard deviations after about %f looks', (shift, looks) => {
    expect(runLength(shift) / looks).toBeGreaterThan(0.9);
    expect(runLength(shift) / looks).toBeLessThan(1.1);
  });
});

describe('the forecast of a queue', () => {
  /** A queue with one desk whose load steps from 0.8 to 1.5 to 0.6 of its capacity; each lead has half an hour. */
  function forecasts(seed: number): { said: number; seen: boolean }[] {
    const dice = diceOf(seed);
    const wait = (rate: number) => -Math.log(1 - dice()) / rate;
    const [capacity, limit, window] = [1, 30, 60];
    const arrivals: number[] = [];
    for (let at = wait(0.8); at < 720; ) {
      arrivals.push(at);
      at += wait(at < 240 ? 0.8 : at < 480 ? 1.5 : 0.6);
    }
    let free = 0;
    const served = arrivals.map(at => {
      free = Math.max(free, at) + wait(capacity);
      return free;
    });
    const told: { said: number; seen: boolean }[] = [];
    for (let now = window; now < 700; now += 10) {
      const waiting = arrivals
        .map((at, i) => ({ at, done: served[i] ?? 0 }))
        .filter(({ at, done }) => at <= now && done > now);
      const done = served.filter(at => at > now - window && at <= now).length;
      const last = waiting.at(-1);
      if (!last || done < 10) continue;
      const left = last.at + limit - now;
      if (left <= 0) continue;
      const queue = { queue: 'q', waiting: waiting.length, done, position: waiting.length, left, bad_before: false };
      told.push({ said: risk(queue, window), seen: last.done > last.at + limit });
    }
    return told;
  }

  it('is far better than always saying how often it happens (Brier score)', () => {
    const all = Array.from({ length: DEEP ? 50 : 10 }, (_, i) => forecasts(i + 1)).flat();
    const base = all.filter(({ seen }) => seen).length / all.length;
    const brier = (say: (said: number) => number) =>
      all.reduce((sum, { said, seen }) => sum + (say(said) - (seen ? 1 : 0)) ** 2, 0) / all.length;
    expect(base).toBeGreaterThan(0.1);
    expect(brier(said => said)).toBeLessThan(0.25 * brier(() => base));
    // It may warn too early, but it is right at both ends.
    const sure = all.filter(({ said }) => said >= 0.95);
    expect(sure.filter(({ seen }) => seen).length / sure.length).toBeGreaterThan(0.85);
    const calm = all.filter(({ said }) => said <= 0.05);
    expect(calm.filter(({ seen }) => seen).length / calm.length).toBeLessThan(0.05);
  });
});

describe('false alarms', () => {
  it('of a conflict spike stay within what it says, over a year in which nothing is wrong', () => {
    const dice = diceOf(5);
    const poisson = (mean: number) => {
      let [count, product] = [0, dice()];
      while (product > Math.exp(-mean)) {
        count += 1;
        product *= dice();
      }
      return count;
    };
    const HOUR = 3_600_000;
    const start = Date.UTC(2026, 0, 5);
    const counts = Array.from({ length: (DEEP ? 52 : 12) * 168 }, () => poisson(6));
    const tally = (i: number) => ({ at: start + i * HOUR, source: 'demo', leads: 60, conflicts: counts[i] ?? 0 });
    let fired = 0;
    for (let i = 8 * 168; i < counts.length; i += 1) {
      const now = start + (i + 1) * HOUR;
      const hours = Array.from({ length: 8 * 168 }, (_, back) => tally(i - 8 * 168 + back));
      const conflicts = Array.from({ length: counts[i] ?? 0 }, () => now - 1);
      const received = new Map([1, 2, 4, 8, 16, 24].map(width => [width * HOUR, width * 60]));
      if ((counts[i] ?? 0) < 15) continue;
      const seen = lookOf('conflict-spike', { hours, conflicts, received }, { window: '1h' }, now);
      if (seen.state === 'firing') fired += 1;
    }
    // One in ten thousand of some 7,400 looks; the median of eight weeks is itself uncertain and adds a few.
    expect(fired).toBeLessThanOrEqual(DEEP ? 6 : 3);
  });
});
