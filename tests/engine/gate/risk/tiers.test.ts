import { describe, expect, it } from 'vitest';
import { reaches } from '../../../../src/engine/gate/risk/tiers.ts';
import { WHOLE } from '../stage/a-change.ts';

describe('a tier reaches another', () => {
  it('when it begins at the same score or a higher one', () => {
    expect(['low', 'medium', 'high'].map(tier => reaches(WHOLE, tier, 'medium'))).toEqual([false, true, true]);
  });

  it('also where one of them is not known', () => {
    expect([reaches(WHOLE, null, 'high'), reaches(WHOLE, 'low', 'constructor'), reaches({}, 'low', 'high')]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
