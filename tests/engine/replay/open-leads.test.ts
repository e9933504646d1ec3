import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimedLoad } from '../../../src/engine/replay/open-leads.ts';

const moment = fc.integer({ min: 0, max: 20 });

describe('the load of a rep in a replay', () => {
  it('is what was carried before, and each lead from its receipt until its closing, in any order of asking', () => {
    const held = fc.array(fc.tuple(moment, moment));
    fc.assert(
      fc.property(held, fc.array(moment), (leads, moments) => {
        const clock = { now: 0 };
        const load = new TimedLoad(clock, { open: 3, today: { date: '', n: 0 } });
        for (const [from, to] of leads) load.hold(from, to);
        for (const now of moments) {
          clock.now = now;
          expect(load.open).toBe(3 + leads.filter(([from, to]) => from <= now && now < to).length);
        }
      }),
    );
  });

  it('is not raised by settling: only a closing says for how long a lead is open', () => {
    const load = new TimedLoad({ now: 0 }, { open: 0, today: { date: '', n: 0 } });
    load.open += 1;
    expect(load.open).toBe(0);
  });
});
