import { describe, expect, it } from 'vitest';
import { baselineOf } from '../../../../src/engine/measure/baseline/baseline-of.ts';

const MINUTE = 60_000;

const aCase = (i: number) => ({
  ...{ id: `c${i}`, createdAt: i * MINUTE, assignedAt: (i + 1) * MINUTE, respondedAt: null, closedAt: null },
  ...{ source: 'web', segment: null, team: null, handovers: 0, reopened: false },
});

describe('a baseline', () => {
  it('measures a log of any length, up to the last moment that it tells of', () => {
    const n = 200_000;
    const { cases, all } = baselineOf(
      Array.from({ length: n }, (_, i) => aCase(i)),
      0,
    );
    expect(cases).toBe(n);
    // Nobody answered: each counts with its age at the end, when the last was assigned.
    expect(all.response.p50).toMatchObject({ ms: (n / 2 - 1) * MINUTE, atLeast: true });
  });

  it('tells nothing of an empty log', () => {
    const { cases, from, cells, all } = baselineOf([], 0);
    expect([cases, from, cells, all.assignment.p50.ms, all.accuracy.share]).toEqual([0, null, [], null, null]);
  });
});
