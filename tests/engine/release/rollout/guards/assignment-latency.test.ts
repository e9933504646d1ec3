import { describe, expect, it } from 'vitest';
import { assignmentLatency } from '../../../../../src/engine/release/rollout/guards/assignment-latency.ts';
import { seen } from '../seen.ts';

const many = (n: number, ms: number): number[] => Array.from({ length: n }, () => ms);

describe('assignment-latency', () => {
  it('fires when the p90 is more than twice as long, and a minute', () => {
    const bad = seen({ latencies: many(100, 1000) }, { latencies: [...many(40, 1000), ...many(10, 70_000)] });
    expect(assignmentLatency(bad, 50).state).toBe('fail');
  });

  it('fires on leads that never had an owner: they count with their age', () => {
    const bad = seen({ latencies: many(100, 60_000) }, { latencies: [...many(80, 60_000), ...many(20, 7_200_000)] });
    expect(assignmentLatency(bad, 50).state).toBe('fail');
  });

  it('stays silent when it is as it was, and when twice nothing is nothing', () => {
    expect(assignmentLatency(seen({ latencies: many(99, 10) }, { latencies: many(60, 30_000) }), 50).state).toBe(
      'pass',
    );
  });

  it('never passes on few leads: below 29 a p90 has no interval', () => {
    expect(assignmentLatency(seen({ latencies: many(99, 10) }, { latencies: many(28, 10) }), 1).state).toBe(
      'insufficient',
    );
  });
});
