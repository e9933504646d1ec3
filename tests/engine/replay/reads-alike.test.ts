import { describe, expect, it } from 'vitest';
import { readsAlike } from '../../../src/engine/replay/reads-alike.ts';
import { aPolicy, aRouter } from './stage/a-policy.ts';

const { lead, reps, segments } = aPolicy();
const base = aRouter();

describe('two policies read alike', () => {
  it('when only rules and teams differ', () => {
    expect(
      readsAlike(base, aRouter({ rules: [], teams: [], reps: reps.map(rep => ({ ...rep, active: false })) })),
    ).toBe(true);
  });

  it('when only segments and lists differ: they say nothing of how fields are read', () => {
    const other = [{ id: 'enterprise', when: { employees: { gte: 7 } } }, ...segments.slice(1)];
    expect(readsAlike(base, aRouter({ segments: other, lists: [{ id: 'l', values: ['x'] }] }))).toBe(true);
  });

  it('not when a field, a spelling, a source or a rep’s name differs', () => {
    const others = [
      aRouter({ lead: { ...lead, normalise: { country: { aliases: { UK: 'GB' } } } } }),
      aRouter({ lead: { ...lead, fields: { ...lead.fields, more: { type: 'text' } } } }),
      aRouter({ sources: [{ id: 'demo' }] }),
      aRouter({ reps: reps.map(rep => ({ ...rep, email: `${rep.id}@example.com` })) }),
    ];
    for (const head of others) expect(readsAlike(base, head)).toBe(false);
  });

  it('not when fields stand in another order, since leads hold them by place', () => {
    const fields = Object.fromEntries(Object.entries(lead.fields).reverse());
    expect(readsAlike(base, aRouter({ lead: { ...lead, fields } }))).toBe(false);
  });
});
