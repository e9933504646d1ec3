import { describe, expect, it } from 'vitest';
import { DEFECTS } from './stage/defects.ts';
import { liveThrough } from './stage/live-through.ts';
import { planOf } from './stage/plan.ts';

const DEEP = process.env['LEADRAIL_DEEP'] !== undefined;

/** Months that are lived through before a mistake counts as one that nobody finds. */
const SEEDS = DEEP ? 2000 : 40;

/** The month that found a mistake when it was planted first, where that isn't month 0: it is lived through before others. */
const FOUND_BY: ReadonlyMap<string, number> = new Map([
  ['drop the fencing token', 3],
  ['acknowledge before the commit', 3],
  ['claim messages without a lease', 3],
  ['reckon deadlines by a fixed offset', 4],
  ['count a failed try as sent', 3],
  ['keep half of what failed', 1],
  ['leave memory as it was when work fails', 3],
  ['mark a message before it is sent', 3],
  ['send other bytes the second time', 1],
]);

/** One for each kind of promise: owners, time, places, what is sent, what is acknowledged, what is live. */
const QUICK: ReadonlySet<string> = new Set([
  'retry under another key',
  'move the pointer whatever is live',
  'lose a place in a queue',
  'forget what a rep carries',
  'ring a clock without an incident',
  'write down another owner',
  'ask nobody whether an owner is active',
  'take an event twice',
  'set no timer for a clock',
]);
const TRIED = DEFECTS.filter(({ name }) => DEEP || QUICK.has(name));

async function caughtBy(defect: (typeof DEFECTS)[number]): Promise<{ seed: number; complaint: string } | null> {
  for (const seed of new Set([FOUND_BY.get(defect.name) ?? 0, ...Array(SEEDS).keys()])) {
    const { complaints } = await liveThrough(seed, planOf(seed, { leads: 8 }), defect);
    if (complaints[0] !== undefined) return { seed, complaint: complaints[0] };
  }
  return null;
}

describe('a mistake in the runtime is found by some month', () => {
  it.each(TRIED.map(defect => [defect.name, defect] as const))(
    '%s',
    async (name, defect) => {
      const caught = await caughtBy(defect);
      console.info(`${name}: seed ${caught?.seed}, ${caught?.complaint}`);
      expect(caught, 'no month found it').not.toBeNull();
    },
    600_000,
  );
});
