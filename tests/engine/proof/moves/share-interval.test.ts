import { describe, expect, it } from 'vitest';
import { shareInterval } from '../../../../src/engine/proof/moves/share-interval.ts';

describe('the interval of an estimated share', () => {
  it('is the Wilson interval at 95 %', () => {
    const { low, high } = shareInterval(10, 100);
    expect(low).toBeCloseTo(0.0552, 4);
    expect(high).toBeCloseTo(0.1744, 4);
  });

  it('does not take none of a sample for none at all', () => {
    const { low, high } = shareInterval(0, 4000);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.00096, 5);
  });

  it('does not take all of a sample for all', () => {
    const { low, high } = shareInterval(4000, 4000);
    expect(low).toBeCloseTo(0.99904, 5);
    expect(high).toBe(1);
  });
});
