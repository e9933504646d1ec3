import { describe, expect, it } from 'vitest';
import { inSegmentsOf, normaliseLead } from '../../../src/engine/routing/normalise-lead.ts';
import { aRouter } from '../replay/stage/a-policy.ts';

const base = aRouter();
const head = aRouter({
  segments: [
    { id: 'enterprise', when: { employees: { gte: 500 } } },
    { id: 'smb', default: true },
  ],
});

describe('a lead in the segments of another policy', () => {
  it('is what that policy would have read', () => {
    for (const employees of [10, 700, 2000, undefined]) {
      const raw = { id: 'x', country: 'DE', employees, source: 'demo' };
      expect(inSegmentsOf(head, normaliseLead(base, raw, 0))).toEqual(normaliseLead(head, raw, 0));
    }
  });

  it('is the same lead where nothing changes', () => {
    const lead = normaliseLead(base, { employees: 10 }, 0);
    expect(inSegmentsOf(head, lead)).toBe(lead);
  });
});
