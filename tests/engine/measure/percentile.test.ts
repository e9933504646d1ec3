import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latencies } from '../../../src/engine/measure/measures/latency.ts';
import { percentile } from '../../../src/engine/measure/percentile.ts';
import { timeVerdict } from '../../../src/engine/measure/verdict.ts';
import { aBook, DAY, leads, MINUTE, NINE } from './stage/facts.ts';

const ended = (ms: number) => ({ ms, open: false });
const running = (ms: number) => ({ ms, open: true });
const times = (n: number, of: (i: number) => number) => Array.from({ length: n }, (_, i) => ended(of(i)));

describe('80 leads at one minute and 20 never assigned', () => {
  const some = leads(100, i => ({
    receivedAt: NINE - 3 * DAY,
    ...(i < 80 ? { firstOwnedAt: NINE - 3 * DAY + MINUTE } : { firstOwnedAt: null, rep: null, respondedAt: null }),
  }));
  const [row] = latencies('assignment', some, aBook(), NINE);

  it('are not a p90 of one minute, but of at least the age of those that wait', () => {
    expect(row?.p90).toMatchObject({ n: 100, open: 20, ms: 3 * DAY, atLeast: true });
  });

  it('have a p50 of one minute that nothing can change any more', () => {
    expect(row?.p50).toMatchObject({ ms: MINUTE, atLeast: false, interval: { from: MINUTE, to: MINUTE } });
  });

  it('have an interval of the p90 without an upper end, and miss every target below', () => {
    expect(row?.p90.interval).toEqual({ from: 3 * DAY, to: null });
    expect(row && timeVerdict(row.p90, 2 * MINUTE)).toBe('missed');
    expect(row && timeVerdict(row.p90, 4 * DAY)).toBe('not_shown');
  });
});

describe('a percentile', () => {
  it('is the value of the nearest rank, never something between two', () => {
    const of = (n: number) => times(n, i => (i + 1) * 1000);
    expect(percentile(of(30), 0.9).ms).toBe(27_000);
    expect(percentile(of(10), 0.5).ms).toBe(5000);
    expect(percentile(of(11), 0.5).ms).toBe(6000);
  });

  it('is nothing of nothing', () => {
    expect(percentile([], 0.9)).toEqual({ n: 0, open: 0, ms: null, atLeast: false, interval: null });
  });

  it.each([
    [0.5, 6],
    [0.9, 29],
    [0.95, 59],
  ])('p%s is told from %i leads on, and has its interval; of fewer there is no figure', (p, least) => {
    const few = [...times(least - 2, i => i), running(1)];
    expect(percentile(few, p)).toEqual({ n: least - 1, open: 1, ms: null, atLeast: false, interval: null });
    const enough = times(least, i => i);
    expect(percentile(enough, p)).toMatchObject({ ms: expect.any(Number), interval: { from: expect.any(Number) } });
  });

  it('may rise while a clock runs that is younger than it', () => {
    const some = [...times(29, i => (i + 1) * 1000), running(10)];
    expect(percentile(some, 0.9)).toMatchObject({ ms: 26_000, atLeast: true });
    const ends = times(30, () => 1000);
    expect(percentile(ends, 0.9)).toMatchObject({ ms: 1000, atLeast: false });
  });

  it('is never lower than it would be without the clocks that still run, wherever these end', () => {
    const time = fc.record({ ms: fc.nat(1000), open: fc.boolean(), later: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(time, { minLength: 29, maxLength: 60 }), fc.constantFrom(0.5, 0.9), (all, p) => {
        const now = percentile(all, p);
        const later = percentile(
          all.map(({ ms, open, later }) => ended(open ? ms + later : ms)),
          p,
        );
        expect(later.ms ?? 0).toBeGreaterThanOrEqual(now.ms ?? 0);
        if (!now.atLeast) expect(later.ms).toBe(now.ms);
      }),
    );
  });

  it('holds the true quantile in 95 of 100 intervals, whatever the values', () => {
    const dice = dicePerSeed(7);
    let held = 0;
    for (let draw = 0; draw < 400; draw += 1) {
      const { interval } = percentile(
        times(100, () => Math.exp(3 * dice())),
        0.9,
      );
      if (interval && interval.from <= Math.exp(2.7) && (interval.to ?? Infinity) >= Math.exp(2.7)) held += 1;
    }
    expect(held).toBeGreaterThanOrEqual(370);
  });
});

describe('a verdict', () => {
  it('is met, missed, or not shown when the interval holds the target', () => {
    const some = percentile(
      times(100, i => (i + 1) * 1000),
      0.9,
    );
    expect(some.interval).toEqual({ from: 84_000, to: 96_000 });
    expect([83_999, 84_000, 95_999, 96_000].map(target => timeVerdict(some, target))).toEqual([
      'missed',
      'not_shown',
      'not_shown',
      'met',
    ]);
  });

  it('is not shown of too few leads, however good they look', () => {
    expect(
      timeVerdict(
        percentile(
          times(28, () => 1),
          0.9,
        ),
        1000,
      ),
    ).toBe('not_shown');
  });
});

function dicePerSeed(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
