import { describe, expect, it } from 'vitest';
import { protectedPathways } from '../../../../../src/engine/release/rollout/guards/protected-pathways.ts';
import { seen } from '../seen.ts';

const cell = 'demo_request, enterprise';

describe('protected-pathways', () => {
  it('fires on the second protected lead without an owner, however many there are', () => {
    const bad = seen({}, { leads: 5000 }, [{ cell, leads: 900, queued: 2 }]);
    expect(protectedPathways(bad, 50)).toMatchObject({ state: 'fail', says: expect.stringContaining(cell) });
  });

  it('stays silent on one, and when nothing is protected', () => {
    expect(protectedPathways(seen({}, { leads: 50 }, [{ cell, leads: 9, queued: 1 }]), 50).state).toBe('pass');
    expect(protectedPathways(seen({}, { leads: 50 }), 50).state).toBe('pass');
  });

  it('never passes on few leads', () => {
    expect(protectedPathways(seen({}, { leads: 3 }, [{ cell, leads: 3, queued: 0 }]), 50).state).toBe('insufficient');
  });
});
