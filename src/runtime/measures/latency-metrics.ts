import { Gauge, Histogram, type Registry } from 'prom-client';
import type { Clock } from '../../engine/measure/observed.ts';
import type { Instant, QueueDepth } from '../store/rows.ts';

/** Seconds, from at once to a week. */
const BUCKETS = [1, 5, 30, 60, 120, 300, 600, 1800, 3600, 7200, 14_400, 28_800, 86_400, 259_200, 604_800];

/** How long leads took, in real time; by declared source and segment alone, so that the labels are bounded. */
export function latencyMetrics(registers: Registry[]) {
  const labelNames = ['source', 'segment'];
  const histogram = (name: string, help: string) =>
    new Histogram({ name, help, labelNames, buckets: BUCKETS, registers });
  const clocks = {
    assignment: histogram('leadrail_assignment_seconds', 'From receipt to the first valid owner'),
    response: histogram('leadrail_response_seconds', 'From the first owner to the first touch'),
  };
  const age = new Gauge({
    name: 'leadrail_queue_oldest_seconds',
    help: 'How long the lead that waits longest has been in its queue',
    labelNames: ['queue'],
    registers,
  });
  return {
    ended: (clock: Clock, source: string | null, segment: string | null, ms: number) =>
      clocks[clock].observe({ source: source ?? 'none', segment: segment ?? 'none' }, ms / 1000),
    waiting: (depths: readonly QueueDepth[], now: Instant) => {
      age.reset();
      for (const { queue, oldest } of depths) age.set({ queue }, Math.max(0, now - oldest) / 1000);
    },
  };
}
