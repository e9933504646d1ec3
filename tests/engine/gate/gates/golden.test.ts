import { describe, expect, it } from 'vitest';
import { gate } from '../../../../src/engine/gate/gates/golden.ts';
import { finding } from '../../../../src/engine/model/finding.ts';
import { aChange, PLACE } from '../stage/a-change.ts';

const input = aChange();
const result = (id: string, ok: boolean) => ({ id, at: PLACE, ok, expected: {}, got: {}, explanation: null });
const withGolden = (results: ReturnType<typeof result>[], findings = input.golden.findings) =>
  gate({ ...input, golden: { results, findings } });

describe('the gate golden', () => {
  it('fires on records that fail, and names some of them', () => {
    const failed = Array.from({ length: 7 }, (_, i) => result(`r${i}`, false));
    expect(withGolden([result('good', true), ...failed])).toMatchObject({
      outcome: 'block',
      says: '7 of 8 golden records fail: r0, r1, r2, r3, r4 and 2 more.',
      next: expect.stringContaining('npx leadrail test'),
    });
  });

  it('fires when there is no record at all', () => {
    expect(withGolden([])).toMatchObject({ outcome: 'block', says: 'There is no golden record.' });
  });

  it('fires when a golden file can’t be read, though the others pass', () => {
    const unread = finding('yaml', PLACE, { says: 'The list is not closed.', why: 'Close it.' });
    expect(withGolden([result('good', true)], [unread])).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining('tests/golden/a.yaml:1:3: The list is not closed.'),
    });
  });

  it('fires when the rules don’t compile', () => {
    expect(gate({ ...input, head: { ...input.head, router: null } }).outcome).toBe('block');
  });

  it('stays silent when all pass', () => {
    expect(withGolden([result('good', true)])).toEqual({
      gate: 'golden',
      outcome: 'pass',
      says: 'All golden records pass (1).',
      next: null,
    });
  });
});
