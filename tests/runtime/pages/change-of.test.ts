import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/engine/model/wilson.ts';
import { changeOf } from '../../../src/runtime/pages/change-of.ts';

describe('the change of a share', () => {
  it('is shown where the samples are large enough', () => {
    expect(changeOf(wilson(800, 1000), wilson(900, 1000)).verdict).toBe('better');
    expect(changeOf(wilson(900, 1000), wilson(800, 1000)).verdict).toBe('worse');
  });

  it('is not shown where chance may have done it', () => {
    expect(changeOf(wilson(8, 10), wilson(9, 10)).verdict).toBe('not_shown');
    expect(changeOf(wilson(900, 1000), wilson(900, 1000)).verdict).toBe('not_shown');
  });

  it('is nothing without leads on both sides', () => {
    expect(changeOf(wilson(0, 0), wilson(9, 10))).toEqual({ verdict: 'not_shown', difference: null });
  });

  // 56 of 70 against 48 of 80: the worked example of Newcombe (1998), method 10.
  it('has Newcombe’s interval', () => {
    const { difference } = changeOf(wilson(48, 80), wilson(56, 70));
    expect(difference?.from).toBeCloseTo(0.0524, 4);
    expect(difference?.to).toBeCloseTo(0.3339, 4);
  });
});
