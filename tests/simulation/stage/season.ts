import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { liveThrough } from './live-through.ts';
import { planOf, type Size } from './plan.ts';
import { note, RARE, type Seen } from './rare.ts';
import { shrink } from './shrink.ts';

/** All of what a failing month needs to be seen again. */
async function report(seed: number, plan: readonly Action[], complaints: readonly string[]): Promise<string> {
  const fails = async (shorter: readonly Action[]) => (await liveThrough(seed, shorter)).complaints.length > 0;
  const short = await shrink(plan, fails);
  const lines = short.map(action => JSON.stringify(action));
  return [`seed ${seed}: ${complaints[0]}`, `${short.length} of ${plan.length} actions are enough:`, ...lines].join(
    '\n',
  );
}

const deep = process.env['LEADRAIL_DEEP'] !== undefined;

/** Leads of a month; a deep run has them all. */
export const SIZE: Size = { leads: deep ? 400 : 6 };

/** Seeds of one season; the other season's are in its own file, so that two workers share them. */
const SEEDS = deep ? 1000 : 50;

/** Months of one test, so that a long run tells how far it is; and how long they may take, in milliseconds. */
const BLOCK = 50;
const BLOCK_TIME = deep ? 3_600_000 : 240_000;

const blocksOf = (seeds: number): [number, number][] =>
  Array.from({ length: seeds / BLOCK }, (_, i) => [1 + i * BLOCK, (i + 1) * BLOCK]);

/** So many of these are lived through twice. */
const TWICE = 1;

/** The seeds whose month holds one of the two changes of clocks. */
export function season(name: string, odd: 0 | 1): void {
  describe(`${SEEDS} simulated months in ${name}`, () => {
    const seen: Seen = new Map();

    it.each(blocksOf(SEEDS))(
      'keep every promise, whatever fails: %i to %i',
      async (from, to) => {
        for (let i = from - 1; i < to; i += 1) {
          const seed = 2 * i + odd;
          const plan = planOf(seed, SIZE);
          const lived = await liveThrough(seed, plan);
          if (lived.complaints.length > 0) expect.fail(await report(seed, plan, lived.complaints));
          for (const [rare, times] of lived.seen) note(seen, rare, times);
        }
      },
      BLOCK_TIME,
    );

    it('take each of the rare paths', () => {
      console.info(RARE.map(rare => `${seen.get(rare) ?? 0} × ${rare}`).join('\n'));
      expect(RARE.filter(rare => !seen.has(rare))).toEqual([]);
    });

    it('are the same when they are lived through again', { timeout: 120_000 }, async () => {
      for (let i = 0; i < TWICE; i += 1) {
        const seed = 2 * i + odd;
        const [once, again] = [
          await liveThrough(seed, planOf(seed, SIZE)),
          await liveThrough(seed, planOf(seed, SIZE)),
        ];
        expect(again.digest, `seed ${seed}`).toBe(once.digest);
      }
    });
  });
}
