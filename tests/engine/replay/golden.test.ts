import { describe, expect, it } from 'vitest';
import type { GoldenRecord } from '../../../src/engine/model/types.gen.ts';
import { judgeGolden } from '../../../src/engine/replay/golden.ts';
import { aRouter } from './stage/a-policy.ts';

const router = aRouter();
const at = { file: 'tests/golden/de.yaml', line: 3, column: 3 };
const judge = (record: Partial<GoldenRecord>) => {
  const full = { id: 'one', at: '2026-11-02T09:00:00Z', lead: { country: 'DE', employees: 5 }, expect: {}, ...record };
  const [result] = judgeGolden(router, [{ record: full, at }]);
  if (!result) throw new Error('a record was lost');
  return result;
};

describe('a golden record', () => {
  it('passes when what it expects came, whatever else came', () => {
    expect(judge({ expect: { owner: 'ana', team: 'dach', queue: null, conflicts: [] } })).toMatchObject({
      id: 'one',
      at,
      ok: true,
      explanation: null,
    });
  });

  it('fails with expected, got and the explanation', () => {
    const result = judge({ expect: { owner: 'ben', rule: 'germany' } });
    expect(result).toMatchObject({ ok: false, expected: { owner: 'ben' }, got: { owner: 'ana', rule: 'germany' } });
    expect(Object.keys(result.got)).toEqual(['owner', 'rule']);
    expect(result.explanation?.steps[0]?.rule).toBe('germany');
  });

  it('starts from its own state', () => {
    const state = { teams: { dach: { n: 1, last_assigned: { ana: 1 } } } };
    expect(judge({ state, expect: { owner: 'ben' } }).ok).toBe(true);
  });

  it('is decided at its own time, and times are compared as times', () => {
    expect(judge({ expect: { at: '2026-11-02T10:00:00+01:00' } }).ok).toBe(true);
    expect(judge({ expect: { at: '2026-11-02T09:00:01Z' } }).ok).toBe(false);
  });

  it('knows when the promises fall due: assignment from receipt, response from the decision', () => {
    const received = { country: 'DE', received_at: '2026-11-02T08:00:00Z' };
    const due = { assignment: '2026-11-02T12:00:00Z', response: '2026-11-02T10:00:00Z' };
    expect(judge({ lead: received, expect: { due } }).ok).toBe(true);
    expect(judge({ expect: { due: { assignment: '2026-11-02T13:00:00Z' } } }).ok).toBe(true);
    expect(judge({ lead: { country: 'US' }, expect: { due: { response: null } } }).ok).toBe(true);
    expect(judge({ expect: { due: { assignment: null } } })).toMatchObject({
      ok: false,
      got: { due: { assignment: '2026-11-02T13:00:00.000Z' } },
    });
  });

  it('shows no personal field in its explanation', () => {
    const { explanation } = judge({ lead: { country: 'DE', phone: '1234567' }, expect: { owner: 'dan' } });
    expect(explanation?.fields).toMatchObject({ country: 'DE' });
    expect(JSON.stringify(explanation)).not.toContain('1234567');
  });
});
