import { describe, expect, it } from 'vitest';
import { FLOWS_KEPT } from '../../../src/engine/replay/flows.ts';
import { aPolicy, aRouter } from './stage/a-policy.ts';
import { lead, replayed } from './stage/replayed.ts';

const { rules } = aPolicy();
const toDach = rules.map(rule => (rule.id === 'france' ? { ...rule, assign: { team: 'dach' } } : rule));

describe('flows', () => {
  it('count every changed lead by where it was and where it is, the largest first', () => {
    const leads = ['FR', 'FR', 'FR', 'DE', 'DE'].map((country, i) => lead(country, i + 1));
    const { flows = [], leads: all, changes } = replayed(aRouter(), aRouter({ rules: toDach }), leads);
    expect(flows[0]).toEqual({
      from: { owner: 'cleo', team: 'france', queue: null },
      to: { owner: 'ana', team: 'dach', queue: null },
      leads: 2,
      cascade: 0,
    });
    expect(flows.reduce((sum, flow) => sum + flow.leads, 0)).toBe(all.changed);
    expect(flows.reduce((sum, flow) => sum + flow.cascade, 0)).toBe(all.cascade);
    expect(changes).toHaveLength(all.changed);
  });

  it('are few, however many leads there are', () => {
    const leads = Array.from({ length: 1200 }, (_, i) => lead('FR', 1 + (i % 28)));
    const { flows = [], leads: all } = replayed(aRouter(), aRouter({ rules: toDach }), leads);
    expect(all.changed).toBe(1200);
    expect(flows.length).toBeLessThan(FLOWS_KEPT);
    expect(flows.reduce((sum, flow) => sum + flow.leads, 0)).toBe(1200);
  });
});

describe('countries', () => {
  const leads = ['FR', 'FR', 'DE', 'nowhere'].map((country, i) => lead(country, i + 1));

  it('count every lead by its country, as it is before the change', () => {
    const { countries = {} } = replayed(aRouter(), aRouter({ rules: toDach }), leads);
    expect(Object.entries(countries).map(([name, { total, direct }]) => [name, total, direct])).toEqual([
      ['(none)', 1, 0],
      ['DE', 1, 0],
      ['FR', 2, 2],
    ]);
  });

  it('are not told where either policy calls the country personal', () => {
    const hidden = {
      ...aPolicy().lead,
      fields: { ...aPolicy().lead.fields, country: { type: 'country', personal: true } },
    } as const;
    const [open, closed] = [aRouter({ rules: toDach }), aRouter({ lead: hidden })];
    expect(replayed(open, closed, leads).countries).toBeUndefined();
    expect(replayed(closed, open, leads).countries).toBeUndefined();
  });
});
