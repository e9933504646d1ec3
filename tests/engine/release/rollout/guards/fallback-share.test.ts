import { describe, expect, it } from 'vitest';
import { fallbackShare } from '../../../../../src/engine/release/rollout/guards/fallback-share.ts';
import { seen } from '../seen.ts';

describe('fallback-share', () => {
  it('fires when the candidate shows so much more of it that chance is no reason', () => {
    const bad = seen({ leads: 1000, fallback: 20 }, { leads: 60, fallback: 20 });
    expect(fallbackShare(bad, 50)).toMatchObject({ guard: 'fallback-share', state: 'fail' });
  });

  it('fires before the step has all its leads, when they are bad enough', () => {
    expect(fallbackShare(seen({ leads: 1000, fallback: 20 }, { leads: 8, fallback: 8 }), 50).state).toBe('fail');
  });

  it('stays silent when both show as much of it', () => {
    expect(fallbackShare(seen({ leads: 1000, fallback: 20 }, { leads: 100, fallback: 2 }), 50).state).toBe('pass');
  });

  it('never passes on few leads', () => {
    expect(fallbackShare(seen({ leads: 1000 }, { leads: 49 }), 50).state).toBe('insufficient');
    expect(fallbackShare(seen({ leads: 1000 }, { leads: 0 }), 0).state).toBe('insufficient');
  });
});
