import { describe, expect, it } from 'vitest';
import { missingFieldRate } from '../../../../../src/engine/release/rollout/guards/missing-field-rate.ts';
import { seen } from '../seen.ts';

describe('missing-field-rate', () => {
  it('fires when the candidate shows so much more of it that chance is no reason', () => {
    const bad = seen({ leads: 1000, missingField: 20 }, { leads: 60, missingField: 20 });
    expect(missingFieldRate(bad, 50)).toMatchObject({ guard: 'missing-field-rate', state: 'fail' });
  });

  it('fires before the step has all its leads, when they are bad enough', () => {
    expect(missingFieldRate(seen({ leads: 1000, missingField: 20 }, { leads: 8, missingField: 8 }), 50).state).toBe(
      'fail',
    );
  });

  it('stays silent when both show as much of it', () => {
    expect(missingFieldRate(seen({ leads: 1000, missingField: 20 }, { leads: 100, missingField: 2 }), 50).state).toBe(
      'pass',
    );
  });

  it('never passes on few leads', () => {
    expect(missingFieldRate(seen({ leads: 1000 }, { leads: 49 }), 50).state).toBe('insufficient');
    expect(missingFieldRate(seen({ leads: 1000 }, { leads: 0 }), 0).state).toBe('insufficient');
  });
});
