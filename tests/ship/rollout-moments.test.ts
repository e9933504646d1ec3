import { describe, expect, it } from 'vitest';
import { rolloutMoments } from '../../src/ship/review/rollout-moments.ts';

const entry = (what: string, detail: object) => ({ at: '2026-11-02T09:00:00.000Z', what, detail });

describe('the moments of a rollout', () => {
  it('are those of one release, with the share, the reason and what the guards said then', () => {
    const guards = { 'conflict-rate': 'pass', 'fallback-share': 'fail' };
    const entries = [
      entry('rollout.started', { release: 'a' }),
      entry('rollout.started', { release: 'b' }),
      entry('rollout.advanced', { release: 'b', share: 0.1, guards: { 'conflict-rate': 'pass' } }),
      entry('rollout.paused', { release: 'b', reason: 'lunch' }),
      entry('rollout.aborted', { release: 'b', why: 'too many wait', guards }),
    ];
    expect(rolloutMoments(entries, 'b').map(({ what, says }) => [what, says])).toEqual([
      ['started', ''],
      ['advanced', '10 % of the leads; 1 of 1 guards pass'],
      ['paused', 'lunch'],
      ['aborted', 'too many wait; 1 of 2 guards pass, fallback-share fail'],
    ]);
  });

  it('are none where the audit holds nothing that it can read', () => {
    expect(rolloutMoments([{ at: 'x', what: 'rollout.started', detail: 'altered' }], 'b')).toEqual([]);
  });
});
