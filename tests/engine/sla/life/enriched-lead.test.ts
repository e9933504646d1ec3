import { describe, expect, it } from 'vitest';
import { enrichedLead } from '../../../../src/engine/sla/life/enriched-lead.ts';
import type { PastEvent } from '../../../../src/engine/sla/life/life.ts';

const told = (at: number, fields: Record<string, unknown>): PastEvent => ({
  leadId: 'a',
  id: `e${at}`,
  at,
  what: { kind: 'enriched', fields },
});

describe('a lead as it is known by now', () => {
  const posted = { id: 'a', country: 'DE', city: 'Bonn' };

  it('has the latest of each field, whatever came last', () => {
    const events = [told(2, { country: 'FR' }), told(1, { country: 'AT', city: 'Wien' })];
    expect(enrichedLead(posted, events)).toEqual({ id: 'a', country: 'FR', city: 'Wien' });
  });

  it('takes prototype keys as plain fields', () => {
    const lead = enrichedLead(posted, [told(1, JSON.parse('{"__proto__": {"active": true}}'))]);
    expect(Object.hasOwn(lead, '__proto__')).toBe(true);
    expect(lead['active']).toBeUndefined();
  });
});
