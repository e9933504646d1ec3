import { describe, expect, it } from 'vitest';
import { metrics } from '../../../src/runtime/metrics.ts';
import { clockWatch } from '../../../src/runtime/rounds/clock-watch.ts';

const SECOND = 1000;

describe('a clock that is set', () => {
  it.each([
    ['an hour ahead', 3600, [3600]],
    ['ten minutes back', -600, [-600]],
    ['by a second, as is done every day', 1, []],
  ])('%s is told once', async (_, by, told) => {
    const said: unknown[] = [];
    const counts = metrics();
    const log = (_level: string, event: string, details?: object) => void said.push({ event, ...details });
    let steady = 0;
    const watch = clockWatch({ log, metrics: counts }, () => steady);
    // A process that is held up for a minute sees both go on.
    for (const [pause, set] of [
      [1, 0],
      [60, 0],
      [1, by],
      [1, by],
    ] as const) {
      steady += pause * SECOND;
      watch(1_800_000_000_000 + steady + set * SECOND);
    }
    expect(said).toEqual(told.map(seconds => ({ event: 'clock.jumped', seconds })));
    expect(await counts.text([])).toContain(`leadrail_clock_jumps_total ${told.length}`);
  });
});
