import { describe, expect, it } from 'vitest';
import { conflictRate } from '../../../../../src/engine/release/rollout/guards/conflict-rate.ts';
import { seen } from '../seen.ts';

describe('conflict-rate', () => {
  it('fires when the candidate shows so much more of it that chance is no reason', () => {
    const bad = seen({ leads: 1000, conflicts: 20 }, { leads: 60, conflicts: 20 });
    expect(conflictRate(bad, 50)).toMatchObject({ guard: 'conflict-rate', state: 'fail' });
  });

  it('fires before the step has all its leads, when they are bad enough', () => {
    expect(conflictRate(seen({ leads: 1000, conflicts: 20 }, { leads: 8, conflicts: 8 }), 50).state).toBe('fail');
  });

  it('stays silent when both show as much of it', () => {
    expect(conflictRate(seen({ leads: 1000, conflicts: 20 }, { leads: 100, conflicts: 2 }), 50).state).toBe('pass');
  });

  it('never passes on few leads', () => {
    expect(conflictRate(seen({ leads: 1000 }, { leads: 49 }), 50).state).toBe('insufficient');
    expect(conflictRate(seen({ leads: 1000 }, { leads: 0 }), 0).state).toBe('insufficient');
  });
});
