import { describe, expect, it } from 'vitest';
import { inactiveOwners } from '../../../../../src/engine/release/rollout/guards/inactive-owners.ts';
import { seen } from '../seen.ts';

describe('inactive-owners', () => {
  it('fires on the first lead that landed on a person who is not there', () => {
    expect(inactiveOwners(seen({}, { leads: 1, inactiveOwners: 1 }), 50).state).toBe('fail');
  });

  it('stays silent when everybody is there', () => {
    expect(inactiveOwners(seen({}, { leads: 50 }), 50).state).toBe('pass');
  });

  it('never passes on few leads', () => {
    expect(inactiveOwners(seen({}, { leads: 49 }), 50).state).toBe('insufficient');
    expect(inactiveOwners(seen({}, {}), 0).state).toBe('insufficient');
  });
});
