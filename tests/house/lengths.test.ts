import { describe, expect, it } from 'vitest';
import { filesBelow, writtenSource } from './house-files.ts';
import { fileLength, functionLengths, type Length, median } from './lengths.ts';

const FILES = writtenSource('src', 'scripts');
const over = (cap: number, lengths: readonly Length[]) => lengths.filter(length => length.lines > cap);

describe('files', () => {
  const lengths = FILES.map(fileLength);

  it('are 220 lines at most', () => {
    expect(over(220, lengths)).toEqual([]);
  });

  it('are 70 lines or less in the middle', () => {
    expect(median(lengths)).toBeLessThanOrEqual(70);
  });
});

describe('functions', () => {
  const lengths = FILES.flatMap(functionLengths);

  it('are 45 lines at most', () => {
    expect(over(45, lengths)).toEqual([]);
  });

  it('are 12 lines or less in the middle', () => {
    expect(median(lengths)).toBeLessThanOrEqual(12);
  });
});

describe('the house tests', () => {
  it('keep the same caps', () => {
    const files = filesBelow('tests/house', '.ts');
    expect(over(220, files.map(fileLength))).toEqual([]);
    expect(over(45, files.flatMap(functionLengths))).toEqual([]);
  });
});

describe('the ruler', () => {
  const planted = (text: string) => functionLengths({ path: 'p.ts', text });

  it('counts the lines of a file', () => {
    expect(fileLength({ path: 'p.ts', text: 'a\nb\n' }).lines).toBe(2);
    expect(over(220, [fileLength({ path: 'p.ts', text: 'x\n'.repeat(221) })])).toHaveLength(1);
  });

  it('sees declarations, constants, methods and properties, with their types', () => {
    const text = `
function a<T extends object>(x: T): T {
  return x;
}
const b = (x: number): number => x;
class C {
  d(): void {
    b(1);
  }
  readonly e = () => 2;
}
const f = { g: () => 1, h() {} };`;
    expect(planted(text)).toEqual([
      { what: 'p.ts a', lines: 3 },
      { what: 'p.ts b', lines: 1 },
      { what: 'p.ts d', lines: 3 },
      { what: 'p.ts e', lines: 1 },
      { what: 'p.ts g', lines: 1 },
      { what: 'p.ts h', lines: 1 },
    ]);
  });

  it('counts a function that is merely passed as part of its holder', () => {
    expect(planted('const a = () => {\n  return list.map(x => {\n    return x;\n  });\n};')).toEqual([
      { what: 'p.ts a', lines: 5 },
    ]);
  });

  it('takes the lower of two middles, and 0 of nothing', () => {
    expect(median([4, 1, 3, 2].map(lines => ({ what: '', lines })))).toBe(2);
    expect(median([])).toBe(0);
  });
});
