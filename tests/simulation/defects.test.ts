import { describe, expect, it } from 'vitest';
import { DEFECTS } from './stage/defects.ts';
import { liveThrough } from './stage/live-through.ts';
import { planOf } from './stage/plan.ts';

/** Months that are lived through before a mistake counts as one that nobody finds. */
const SEEDS = process.env['LEADRAIL_DEEP'] === undefined ? 40 : 2000;

async function caughtBy(defect: (typeof DEFECTS)[number]): Promise<{ seed: number; complaint: string } | null> {
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const { complaints } = await liveThrough(seed, planOf(seed, { leads: 8 }), defect);
    if (complaints[0] !== undefined) return { seed, complaint: complaints[0] };
  }
  return null;
}

describe('a mistake in the runtime is found by some month', () => {
  it.each(DEFECTS.map(defect => [defect.name, defect] as const))(
    '%s',
    async (name, defect) => {
      const caught = await caughtBy(defect);
      console.info(`${name}: seed ${caught?.seed}, ${caught?.complaint}`);
      expect(caught, 'no month found it').not.toBeNull();
    },
    600_000,
  );
});
