import { describe, expect, it } from 'vitest';
import type { Policy, PolicyRule } from '../../../../src/engine/model/types.gen.ts';
import { changedRules, uncoveredChanges } from '../../../../src/engine/replay/coverage/changed-rules.ts';
import { coverageOf } from '../../../../src/engine/replay/coverage/coverage-of.ts';
import { aRecord, aWidePolicy, aWideRouter } from '../stage/a-wide-policy.ts';

const base = aWideRouter();
const withRule = (id: string, more: Partial<PolicyRule>): Partial<Policy> => ({
  rules: aWidePolicy().rules.map(rule => (rule.id === id ? { ...rule, ...more } : rule)),
});
const changed = (more: Partial<Policy>) => changedRules(base, aWideRouter(more));

describe('a changed rule', () => {
  it.each<[string, Partial<PolicyRule>]>([
    ['another target', { assign: { team: 'dach' } }],
    ['another way out', { otherwise: 'next' }],
    ['another priority', { priority: 1 }],
    ['another layer', { layer: 'owner' }],
    ['another value', { when: { country: 'BE' } }],
    ['one more test', { when: { country: 'FR', city: 'Paris' } }],
  ])('has %s', (_, more) => {
    expect(changed(withRule('france', more))).toEqual([{ id: 'france', change: 'changed' }]);
  });

  it('names a list that has changed', () => {
    expect(changed({ lists: [{ id: 'strategic', values: ['acme.com'] }] })).toEqual([
      { id: 'strategic', change: 'changed' },
    ]);
  });

  it('is not one that is only written differently', () => {
    expect(
      changed(
        withRule('germany', {
          steward: 'ana',
          when: { source: { not: ['demo'] }, employees: { gt: 9, lte: 499 }, country: ['AT', 'DE'] },
        }),
      ),
    ).toEqual([]);
    expect(changed({ lists: [{ id: 'strategic', values: ['GLOBEX.com', 'acme.com'] }] })).toEqual([]);
  });

  it('keeps its meaning when fields are declared in another order', () => {
    const { fields, normalise } = aWidePolicy().lead;
    const lead = { normalise, fields: Object.fromEntries(Object.entries(fields).reverse()) };
    expect(changed({ lead })).toEqual([]);
  });

  it('is new where the base lacks it, and everywhere without a base', () => {
    const rules = aWidePolicy().rules.filter(({ id }) => id !== 'france');
    expect(changedRules(aWideRouter({ rules }), base)).toEqual([{ id: 'france', change: 'new' }]);
    expect(changedRules(null, base).map(({ change }) => change)).toEqual(Array(6).fill('new'));
  });
});

describe('an uncovered change', () => {
  it('is one whose rule no record reaches', () => {
    const head = aWideRouter(withRule('france', { priority: 1 }));
    const uncovered = (lead: object) => uncoveredChanges(base, head, coverageOf(head, [aRecord('r', lead)]));
    expect(uncovered({ country: 'DE' })).toEqual([{ id: 'france', change: 'changed' }]);
    expect(uncovered({ country: 'FR' })).toEqual([]);
  });
});
