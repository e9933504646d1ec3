import { describe, expect, it } from 'vitest';
import { judgeGolden } from '../../src/engine/replay/golden.ts';
import { goldenText } from '../../src/report/golden.ts';
import { aRouter } from '../engine/replay/stage/a-policy.ts';

const at = { file: 'tests/golden/a.yaml', line: 3, column: 3 };
const record = (expect: object) => ({
  at,
  record: { id: 'german-lead', at: '2026-11-02T09:00:00Z', lead: { country: 'DE' }, expect },
});

describe('golden records in a terminal', () => {
  it('are one line when all pass', () => {
    expect(goldenText(judgeGolden(aRouter(), [record({ owner: 'ana' })]))).toBe('1 of 1 golden records pass\n');
  });

  it('show expected beside got, line by line, the place and the explanation', () => {
    const expected = { owner: 'ben', team: 'dach', due: { assignment: '2026-11-02T09:05:00Z' } };
    const text = goldenText(judgeGolden(aRouter(), [record(expected), record({ owner: 'ana' })]));
    expect(text.split('\n').slice(0, 6)).toEqual([
      'failed german-lead tests/golden/a.yaml:3:3',
      '  - expected  owner: "ben"',
      '  + got       owner: "ana"',
      '              team: "dach"',
      '  - expected  due.assignment: "2026-11-02T09:05:00.000Z"',
      '  + got       due.assignment: "2026-11-02T13:00:00.000Z"',
    ]);
    expect(text).toContain('germany (layer territory) matches');
    expect(text).toMatch(/1 of 2 golden records pass\n$/);
  });
});
