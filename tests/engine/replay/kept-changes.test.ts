import { describe, expect, it } from 'vitest';
import type { LeadChange } from '../../../src/engine/model/types.gen.ts';
import { CHANGES_KEPT, KeptChanges } from '../../../src/engine/replay/kept-changes.ts';

const place = { owner: null, team: null, queue: 'unrouted', rule: null };
const change = (lead_id: string, kind: LeadChange['kind']): LeadChange => ({ lead_id, kind, from: place, to: place });

describe('the changed leads that are told', () => {
  it('are those that the change itself moves, then cascades, each in the order of the input', () => {
    const kept = new KeptChanges();
    for (const [id, kind] of [
      ['a', 'cascade'],
      ['b', 'direct'],
      ['c', 'cascade'],
      ['d', 'data'],
    ] as const)
      kept.add(change(id, kind));
    expect(kept.list().map(({ lead_id }) => lead_id)).toEqual(['b', 'd', 'a', 'c']);
  });

  it('leave cascades out before anything else', () => {
    const kept = new KeptChanges();
    for (let i = 0; i < CHANGES_KEPT; i += 1) kept.add(change(`c${i}`, 'cascade'));
    kept.add(change('x', 'direct'));
    expect(kept.list()).toHaveLength(CHANGES_KEPT);
    expect(kept.list()[0]?.lead_id).toBe('x');
  });
});
