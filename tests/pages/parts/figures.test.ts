import { describe, expect, it } from 'vitest';
import { lengthText, shareText, shortId } from '../../../src/pages/parts/figures.ts';

describe('a length of time', () => {
  it.each([
    [0, '0 s'],
    [-5000, '0 s'],
    [119_999, '119 s'],
    [120_000, '2 min'],
    [7_199_999, '119 min'],
    [7_200_000, '2 h'],
    [11_100_000, '3 h 5 min'],
    [172_800_000, '2 d'],
    [187_200_000, '2 d 4 h'],
  ])('of %d ms reads %s', (ms, text) => {
    expect(lengthText(ms)).toBe(text);
  });
});

describe('a share', () => {
  it.each([
    [0, '0 %'],
    [0.12345, '12 %'],
    [0.0091, '0.91 %'],
    [0.9999, '100 %'],
    [1, '100 %'],
  ])('of %d reads %s: two figures, as its sample bears no more', (share, text) => {
    expect(shareText(share)).toBe(text);
  });
});

describe('a digest', () => {
  it('is named by its first ten digits', () => {
    expect(shortId('sha256:62de474af4a127de')).toBe('62de474af4');
  });
});
