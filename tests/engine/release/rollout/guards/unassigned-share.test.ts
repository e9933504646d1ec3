import { describe, expect, it } from 'vitest';
import { unassignedShare } from '../../../../../src/engine/release/rollout/guards/unassigned-share.ts';
import { seen } from '../seen.ts';

describe('unassigned-share', () => {
  it('fires when the candidate shows so much more of it that chance is no reason', () => {
    const bad = seen({ leads: 1000, queued: 20 }, { leads: 60, queued: 20 });
    expect(unassignedShare(bad, 50)).toMatchObject({ guard: 'unassigned-share', state: 'fail' });
  });

  it('fires before the step has all its leads, when they are bad enough', () => {
    expect(unassignedShare(seen({ leads: 1000, queued: 20 }, { leads: 8, queued: 8 }), 50).state).toBe('fail');
  });

  it('stays silent when both show as much of it', () => {
    expect(unassignedShare(seen({ leads: 1000, queued: 20 }, { leads: 100, queued: 2 }), 50).state).toBe('pass');
  });

  it('never passes on few leads', () => {
    expect(unassignedShare(seen({ leads: 1000 }, { leads: 49 }), 50).state).toBe('insufficient');
    expect(unassignedShare(seen({ leads: 1000 }, { leads: 0 }), 0).state).toBe('insufficient');
  });
});
