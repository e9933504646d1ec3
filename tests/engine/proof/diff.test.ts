import { describe, expect, it } from 'vitest';
import type { Policy, PolicyRule } from '../../../src/engine/model/types.gen.ts';
import { diffPolicies } from '../../../src/engine/proof/diff.ts';
import { PLENTY, routerOf, rule, smallPolicy } from './stage/routers.ts';

const diff = (base: Policy, head: Policy) => diffPolicies(routerOf(base), routerOf(head), PLENTY);
const moves = (base: readonly PolicyRule[], head: readonly PolicyRule[], more: Partial<Policy> = {}) =>
  diff(smallPolicy(base), smallPolicy(head, more)).moves;

const germany = rule('germany', { when: { country: 'DE' } });
const south = { team: 'south' } as const;

describe('a move', () => {
  it('names the rule and outcome of both sides, the exact share, and the smallest lead', () => {
    expect(moves([germany], [{ ...germany, assign: south, otherwise: { queue: 'desk' } }])).toEqual([
      {
        from: { rule: 'germany', assign: { team: 'north' } },
        to: { rule: 'germany', assign: south, otherwise: { queue: 'desk' } },
        share: 1 / 3,
        share_exact: '1/3',
        witness: { country: 'DE' },
      },
    ]);
  });

  it('says the fallback queue where nothing matched', () => {
    expect(moves([], [germany])[0]?.from).toEqual({ rule: null, assign: { queue: 'unrouted' } });
  });

  it('shows the rest of the chain behind `next`, down to the fallback queue', () => {
    const next = { ...germany, otherwise: 'next' } as const;
    const rest = rule('rest', { layer: 'second', default: true, assign: south });
    const { then, ...first } = moves([germany], [next])[0]?.to ?? {};
    expect(first).toEqual({ rule: 'germany', assign: { team: 'north' }, otherwise: 'next' });
    expect(then).toEqual([{ rule: null, assign: { queue: 'unrouted' } }]);
    expect(moves([next], [next, rest]).map(({ to }) => to.then ?? to.rule)).toEqual([
      'rest',
      [{ rule: 'rest', assign: south }],
    ]);
  });

  it('goes through a segment whose edge moved', () => {
    const large = rule('large', { when: { segment: 'large' } });
    const segments: Policy['segments'] = [
      { id: 'large', when: { size: { gte: 6 } } },
      { id: 'rest', default: true },
    ];
    expect(moves([large], [large], { segments })).toMatchObject([
      { from: { rule: 'large' }, to: { rule: null }, witness: { size: 5 }, share_exact: '1/4' },
    ]);
  });

  it('goes through a list that lost a value', () => {
    const towns = rule('towns', { when: { city: { list: 'towns' } } });
    const list = (...values: string[]) => ({ lists: [{ id: 'towns', values }] });
    expect(diff(smallPolicy([towns], list('Ulm', 'Bonn')), smallPolicy([towns], list('Ulm'))).moves).toMatchObject([
      { witness: { city: 'Bonn' }, share_exact: '1/4' },
    ]);
  });

  it('goes through layers that changed places', () => {
    const rules = [germany, rule('large', { layer: 'second', when: { size: 9 }, assign: south })];
    const precedence = { layers: ['second', 'first'], fallback: { queue: 'unrouted' } };
    expect(moves(rules, rules, { precedence })).toMatchObject([
      { from: { rule: 'germany' }, to: { rule: 'large' }, witness: { country: 'DE', size: 9 } },
    ]);
  });

  it('treats a value that only the head knows as missing before', () => {
    const all = rule('kinds', { when: { kind: { present: true } } });
    const lead = {
      fields: { ...smallPolicy([]).lead.fields, kind: { type: 'enum', values: ['x', 'y', 'z'] } },
      normalise: {},
    };
    expect(moves([all], [all], { lead: lead as Policy['lead'] })).toMatchObject([
      { from: { rule: null }, to: { rule: 'kinds' }, witness: { kind: 'z' }, share_exact: '1/4' },
    ]);
  });

  it('fills in what the source requires, so that the lead goes to the rules at once', () => {
    const demo = rule('demo', { when: { source: 'demo' } });
    const sources: Policy['sources'] = [{ id: 'demo', requires: ['country', 'size'], on_missing: 'queue' }];
    const [move] = diff(smallPolicy([], { sources }), smallPolicy([demo], { sources })).moves;
    expect(move?.witness).toEqual({ source: 'demo', country: 'AD', size: 0 });
  });
});

describe('no move', () => {
  const again = (when: PolicyRule['when']): PolicyRule => ({ ...germany, id: 'another-name', ...(when && { when }) });

  it.each([
    ['a rule under another name', [again({ country: 'DE' })]],
    ['the same leads in other words', [again({ country: ['DE'] })]],
    ['a rule that another one takes over', [germany, again({ country: 'DE', size: 3 })]],
    [
      'a rule cut in two',
      [
        again({ size: { present: true }, country: 'DE' }),
        rule('b', { when: { country: 'DE', size: { present: false } } }),
      ],
    ],
  ])('comes from %s', (_, head) => {
    expect(moves([germany], head)).toEqual([]);
  });
});

describe('promises and queues', () => {
  it('are moves of their own kind, with their content before and after', () => {
    const base = smallPolicy([]);
    const [first] = base.queues;
    const head = smallPolicy([], {
      sla: {
        targets: [{ id: 'fast', source: 'demo', assignment: { breach: '5m' } }, ...base.sla.targets],
        quarters: [],
      },
      queues: base.queues.map(queue => (queue === first ? { ...queue, expires_after: '1h' } : queue)),
      escalation: { ...base.escalation, policies: [{ id: 'loud', levels: [] }] },
    });
    const found = diff(base, head);
    expect(found.sla_moves).toEqual([
      {
        id: 'fast',
        source: 'demo',
        segment: null,
        from: null,
        to: { id: 'fast', source: 'demo', assignment: { breach: '5m' } },
      },
    ]);
    expect(found.queue_moves).toMatchObject([
      { id: 'unrouted', from: { expires_after: '30m' }, to: { expires_after: '1h' } },
    ]);
    expect(found.escalation_moves).toEqual([
      { id: 'loud', source: null, segment: null, from: null, to: { id: 'loud', levels: [] } },
    ]);
  });
});
