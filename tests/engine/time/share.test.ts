import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShare, shareText } from '../../../src/engine/time/share.ts';

describe('a share', () => {
  it.each([
    ['12%', 0.12],
    ['0.5%', 0.005],
    ['0.7%', 0.007],
    ['0%', 0],
    ['100%', 1],
    ['33.3333%', 0.333333],
  ])('%s is exactly %d', (text, share) => {
    expect(readShare(text)).toBe(share);
    expect(shareText(share)).toBe(text);
  });

  it.each(['', '12', '%', '-1%', '+1%', '1e1%', '.5%', '5.%', '12 %', '100.1%', '101%', '12%%', 'NaN%'])(
    'is not %j',
    text => {
      expect(readShare(text)).toBeNull();
    },
  );

  it('may pass the whole where the place says so', () => {
    expect(readShare('120%', 10)).toBe(1.2);
    expect(shareText(1.2)).toBe('120%');
  });

  it('keeps each written percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), n => {
        const text = `${Number(`${n}e-4`)}%`;
        expect(shareText(readShare(text) ?? Number.NaN)).toBe(text);
      }),
    );
  });
});
