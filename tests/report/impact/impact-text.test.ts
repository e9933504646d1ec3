import { describe, expect, it } from 'vitest';
import { impactText } from '../../../src/report/impact/impact-text.ts';
import { aHostileImpact, anImpact } from './stage.ts';

describe('an impact in a terminal', () => {
  it('opens with the one sentence, then the figures and the groups that change', () => {
    const lines = impactText(anImpact()).split('\n');
    expect(lines[0]).toMatch(/^10 of 40 past leads \(25%\) would move/);
    expect(lines).toContain('  france  10  100% of 10: direct 10, data 0, cascade 0');
    expect(lines.some(line => line.startsWith('  lead-0 direct: cleo of france → '))).toBe(true);
  });

  it('obeys no control character from outside', () => {
    const text = impactText(aHostileImpact());
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).not.toMatch(/^::error/m);
  });
});
