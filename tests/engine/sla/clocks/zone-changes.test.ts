import { describe, expect, it } from 'vitest';
import { ringClock } from '../../../../src/engine/sla/clocks/ring-clock.ts';
import { runClock } from '../../../../src/engine/sla/clocks/run-clock.ts';
import { compileCalendar } from '../../../../src/engine/time/calendar.ts';
import { changesOf } from '../../time/zones.ts';
import { pausedAt, watch } from './watch.ts';
import { calendarOf, HOUR, MINUTE, openQuarters, SHAPES, type Shape, TWELVE, TWICE } from './zone-changes.ts';

const QUARTER = 15 * MINUTE;
/** Eleven days: the longest pause and the longest promise end within them. */
const LENGTH = 11 * 24 * 4;

const YEARS = ['2024-01-01T00:00Z', '2027-01-01T00:00Z'] as const;

/** When the clock of this shape is due around a change: by the product, and by walking from quarter to quarter. */
function bothWays(zone: string, shape: Shape, change: number) {
  const startedAt = change - shape.before * HOUR;
  const quarter = (hours: number) => ((hours + shape.before) * HOUR) / QUARTER;
  const open = openQuarters(zone, shape, startedAt, LENGTH);
  const ticks = shape.pauses.map(({ from, to }) => ({ from: quarter(from), to: to === null ? null : quarter(to) }));
  const walked = watch(open, 0, (shape.hours * HOUR) / QUARTER, pausedAt(ticks), (24 * HOUR) / QUARTER);
  const moves = shape.boundary === 'next_opening' && walked.reached !== null && !open[walked.reached];
  const tick = moves ? walked.running : walked.reached;
  const instants = shape.pauses.map(({ from, to }) => ({
    from: change + from * HOUR,
    to: to === null ? null : change + to * HOUR,
  }));
  const clock = runClock(
    {
      kind: 'response',
      pledge: {
        sla: 'a',
        targetMs: shape.hours * HOUR,
        marks: [],
        calendar: 'any',
        escalation: null,
        businessCritical: false,
      },
      calendar: compileCalendar(calendarOf(zone, shape), shape.boundary),
      course: { startedAt, stoppedAt: null },
      pauses: instants,
    },
    null,
    startedAt,
  );
  return { clock, walked: tick === null ? null : startedAt + tick * QUARTER };
}

describe.each(TWELVE)('each change of the clocks from 2024 to 2026 in %s', zone => {
  const changes = changesOf(zone, ...YEARS);

  it('is there', () => expect(changes.length).toBeGreaterThanOrEqual(6));

  it.each(SHAPES)('$name: due as a walk from quarter to quarter finds it', shape => {
    for (const change of changes) {
      const { clock, walked } = bothWays(zone, shape, change);
      expect([new Date(change), clock.dueAt]).toEqual([new Date(change), walked]);
    }
  });

  it('rings a clock once whose hours open twice in the night', () => {
    for (const change of changes) {
      let { clock } = bothWays(zone, TWICE, change);
      let breaches = 0;
      for (let now = clock.startedAt; now < clock.startedAt + 6 * 24 * HOUR; now += QUARTER) {
        const ring = ringClock(clock, now);
        if (ring.says === 'breach') breaches += 1;
        clock = ring.clock;
      }
      expect(breaches).toBe(1);
    }
  });
});
