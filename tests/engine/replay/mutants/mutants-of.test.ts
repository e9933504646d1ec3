import { describe, expect, it } from 'vitest';
import type { Policy, PolicyRule } from '../../../../src/engine/model/types.gen.ts';
import type { MutantKind } from '../../../../src/engine/replay/mutants/mutant.ts';
import { mutantsOf } from '../../../../src/engine/replay/mutants/mutants-of.ts';
import { aWideRouter } from '../stage/a-wide-policy.ts';

const made = (kind: MutantKind, more: Partial<Policy> = {}) =>
  mutantsOf(aWideRouter(more)).filter(mutant => mutant.kind === kind);
const one = (kind: MutantKind, ...when: PolicyRule['when'][]) =>
  made(kind, {
    segments: [{ id: 'all', default: true }],
    sla: { targets: [], quarters: [] },
    rules: when.map((when, i) => ({
      id: `r${i}`,
      layer: 'owner',
      when: when ?? {},
      assign: { owner: i ? 'ana' : 'ben' },
    })),
  });

describe('the mutants of a policy', () => {
  it('have ids of their own, the same each time', () => {
    const ids = mutantsOf(aWideRouter()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(mutantsOf(aWideRouter()).map(({ id }) => id)).toEqual(ids);
  });

  it('drop each rule', () => {
    expect(made('drop_rule').map(({ rule }) => rule)).toEqual([
      'account',
      'strategic',
      'france',
      'french-finance',
      'germany',
      'rest',
    ]);
    expect(made('drop_rule')[0]).toMatchObject({
      id: 'drop_rule/rule/account',
      to: null,
      says: 'The rule account is gone.',
    });
  });

  it('swap each target for another of its kind, and rep fields for rep fields', () => {
    expect(made('swap_target').map(({ id, from, to }) => [id, from, to])).toEqual([
      ['swap_target/rule/account/assign/owner', 'account_owner', 'partner_owner'],
      ['swap_target/rule/strategic/assign/owner', 'dan', 'ana'],
      ['swap_target/rule/france/assign/team', 'france', 'dach'],
      ['swap_target/rule/france/otherwise/queue', 'desk', 'unrouted'],
      ['swap_target/rule/french-finance/assign/owner', 'cleo', 'dan'],
      ['swap_target/rule/germany/assign/team', 'dach', 'france'],
      ['swap_target/rule/rest/assign/queue', 'unrouted', 'desk'],
    ]);
  });

  it('swap nothing where there is no other, and never to somebody inactive', () => {
    const rules: PolicyRule[] = [{ id: 'r', layer: 'owner', default: true, assign: { owner: 'ana' } }];
    const reps = [{ id: 'ana' }, { id: 'gone', active: false }];
    expect(made('swap_target', { rules, reps, teams: [] })).toEqual([]);
  });

  it('move each number of a test by one, both ways, in rules and segments', () => {
    expect(made('move_edge').map(({ id, to }) => `${id} → ${to}`)).toEqual([
      'move_edge/segment/enterprise/when/employees/gte/-1 → 999',
      'move_edge/segment/enterprise/when/employees/gte/+1 → 1001',
      'move_edge/rule/germany/when/employees/gte/-1 → 9',
      'move_edge/rule/germany/when/employees/gte/+1 → 11',
      'move_edge/rule/germany/when/employees/lt/-1 → 499',
      'move_edge/rule/germany/when/employees/lt/+1 → 501',
    ]);
    expect(
      one('move_edge', { any: [{ employees: [3, 5] }, { employees: { not: 8 } }] }).map(({ at }) => at.path.join('.')),
    ).toEqual([
      'when.any.0.employees.0',
      'when.any.0.employees.0',
      'when.any.0.employees.1',
      'when.any.0.employees.1',
      'when.any.1.employees.not',
      'when.any.1.employees.not',
    ]);
  });

  it.each<[string, PolicyRule['when'], unknown]>([
    ['a value', { country: 'DE' }, { not: 'DE' }],
    ['a list of values', { country: ['DE', 'AT'] }, { not: ['DE', 'AT'] }],
    ['what is excluded', { country: { not: ['DE'] } }, ['DE']],
    ['presence', { city: { present: false } }, { present: true }],
    ['a lower bound', { employees: { gte: 5 } }, { lt: 5 }],
    ['an upper bound', { employees: { lt: 5 } }, { gte: 5 }],
    ['an upper bound that includes', { employees: { lte: 5 } }, { gt: 5 }],
    ['a list by name', { domain: { list: 'strategic' } }, { not: ['acme.com', 'globex.com'] }],
  ])('negate %s', (_, when, to) => expect(one('negate_test', when).map(mutant => mutant.to)).toEqual([to]));

  it('negate neither a prefix nor two bounds, for which the language has no opposite', () => {
    expect(one('negate_test', { city: { prefix: 'A' } }, { employees: { gte: 1, lt: 5 } })).toEqual([]);
  });

  it('empty each list that some test names', () => {
    const lists = [
      { id: 'strategic', values: ['acme.com'] },
      { id: 'unused', values: ['x'] },
    ];
    expect(made('empty_list', { lists }).map(({ id, to }) => [id, to])).toEqual([
      ['empty_list/list/strategic/values', []],
    ]);
  });

  it('raise a rule above those that it contends with, and no other', () => {
    expect(made('raise_priority').map(({ rule, to }) => [rule, to])).toEqual([
      ['account', 6],
      ['france', 11],
    ]);
    expect(made('raise_priority')[1]?.says).toBe(
      'The rule france has priority 11 instead of 0, so it comes before french-finance.',
    );
  });

  it('raise nothing where the highest priority is taken', () => {
    const rule = (id: string, priority: number): PolicyRule => ({
      id,
      layer: 'owner',
      priority,
      when: { country: 'DE' },
      assign: { owner: id },
    });
    expect(made('raise_priority', { rules: [rule('ana', 1000), rule('ben', 0)] })).toEqual([]);
  });
});
