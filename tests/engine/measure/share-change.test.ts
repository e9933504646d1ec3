import { describe, expect, it } from 'vitest';
import { shareChange } from '../../../src/engine/measure/numbers/share-change.ts';
import { wilson } from '../../../src/engine/model/wilson.ts';

describe('the change of a share', () => {
  it('has the interval that Newcombe gives (1998, method 10: 56/70 and 48/80)', () => {
    const { difference } = shareChange(wilson(48, 80), wilson(56, 70));
    expect(difference?.from).toBeCloseTo(0.0524, 4);
    expect(difference?.to).toBeCloseTo(0.3339, 4);
  });

  it.each([
    ['higher', [10, 100], [40, 100]],
    ['lower', [40, 100], [10, 100]],
    ['not_shown', [10, 100], [14, 100]],
    ['not_shown', [0, 0], [14, 100]],
  ] as const)('is %s from %j to %j', (verdict, before, now) => {
    expect(shareChange(wilson(before[0], before[1]), wilson(now[0], now[1])).verdict).toBe(verdict);
  });
});
