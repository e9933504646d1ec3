import { describe, expect, it } from 'vitest';
import { failedRuleRate } from '../../../../../src/engine/release/rollout/guards/failed-rule-rate.ts';
import { seen } from '../seen.ts';

describe('failed-rule-rate', () => {
  it('fires when the candidate shows so much more of it that chance is no reason', () => {
    const bad = seen({ leads: 1000, noRule: 20 }, { leads: 60, noRule: 20 });
    expect(failedRuleRate(bad, 50)).toMatchObject({ guard: 'failed-rule-rate', state: 'fail' });
  });

  it('fires before the step has all its leads, when they are bad enough', () => {
    expect(failedRuleRate(seen({ leads: 1000, noRule: 20 }, { leads: 8, noRule: 8 }), 50).state).toBe('fail');
  });

  it('stays silent when both show as much of it', () => {
    expect(failedRuleRate(seen({ leads: 1000, noRule: 20 }, { leads: 100, noRule: 2 }), 50).state).toBe('pass');
  });

  it('never passes on few leads', () => {
    expect(failedRuleRate(seen({ leads: 1000 }, { leads: 49 }), 50).state).toBe('insufficient');
    expect(failedRuleRate(seen({ leads: 1000 }, { leads: 0 }), 0).state).toBe('insufficient');
  });
});
