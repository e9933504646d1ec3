import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressBar } from '../../src/report/progress-bar.ts';

describe('the bar of a replay', () => {
  it('says how far it is and how many leads that were', () => {
    expect(progressBar({ share: 0.5, leads: 12345 }, 47)).toBe('▐██████████··········▌  50%  12,345 past leads');
  });

  it('is full at the end and empty at the beginning', () => {
    expect(progressBar({ share: 0, leads: 0 }, 80)).toMatch(/^▐·{40}▌ {3}0%/);
    expect(progressBar({ share: 1, leads: 9 }, 80)).toMatch(/^▐█{40}▌ 100%/);
  });

  it('never fills the screen’s width, where the next character would begin a new line', () => {
    const shares = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(shares, fc.nat(), fc.integer({ min: 1, max: 200 }), (share, leads, columns) => {
        expect(progressBar({ share, leads }, columns).length).toBeLessThan(columns);
      }),
    );
  });
});
