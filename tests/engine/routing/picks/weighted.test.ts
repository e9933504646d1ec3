import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../../src/engine/model/ledger.ts';
import { ledgerOf, stateOf } from '../../../../src/engine/model/state.ts';
import type { State } from '../../../../src/engine/model/types.gen.ts';
import { smallRouter } from '../../policy/small-policy.ts';
import { decided, MONDAY, run, teams } from '../decided.ts';

const lead = { country: 'DE' };
const leads = (n: number) => Array.from({ length: n }, () => lead);
const three = teams('{id: a}, {id: b}, {id: c}', 'members: [{rep: a, weight: 5}, {rep: b}, {rep: c, weight: 1}]');

describe('weighted, the default', () => {
  it('picks smoothly: weights 5, 1, 1 give a a b a c a a, again and again', () => {
    const owners = run(smallRouter(three), leads(14)).map(decision => decision.owner);
    expect(owners.join(' ')).toBe('a a b a c a a a a b a c a a');
  });

  it('picks in turn over runs of one lead each, when the state is carried: 30 leads of two equal reps are 15 and 15', () => {
    const router = smallRouter(teams('{id: a}, {id: b}', 'members: [{rep: a}, {rep: b}]'));
    let state: State = {};
    const owners: (string | null)[] = [];
    for (let i = 0; i < 30; i += 1) {
      const ledger = ledgerOf(JSON.parse(JSON.stringify(state)));
      owners.push(...run(router, [lead], ledger).map(decision => decision.owner));
      state = stateOf(ledger);
    }
    expect(owners.filter(owner => owner === 'a')).toHaveLength(15);
    expect(owners.slice(0, 4)).toEqual(['a', 'b', 'a', 'b']);
  });

  it('picks whoever is listed first on a tie', () => {
    expect(decided(lead, teams('{id: a}, {id: b}', 'members: [{rep: b}, {rep: a}]')).owner).toBe('b');
  });

  it('passes over those who are not eligible: their credit rests, and the total is that of the eligible', () => {
    const router = smallRouter(three);
    const ledger = emptyLedger();
    ledger.earlier.set('#1', ['a']);
    run(router, [lead], ledger);
    expect(stateOf(ledger).teams?.berlin?.credits).toEqual({ b: '-1', c: '1' });
  });

  it('passes over a weight of 0, always', () => {
    const texts = teams('{id: a}, {id: b}', 'members: [{rep: a, weight: 0}, {rep: b}]');
    expect(new Set(run(smallRouter(texts), leads(9)).map(decision => decision.owner))).toEqual(new Set(['b']));
  });

  it('passes over everybody when all weights are 0: the fallback queue, for `no_weight`', () => {
    const texts = teams('{id: a}, {id: b, active: false}', 'members: [{rep: a, weight: 0}, {rep: b, weight: 7}]');
    const ledger = emptyLedger();
    expect(run(smallRouter(texts), [lead], ledger)).toMatchObject([
      { queue: 'unrouted', reason: 'no_weight', rule: 'german' },
    ]);
    expect(stateOf(ledger)).toEqual({ teams: {}, reps: {}, leads: {} });
  });

  it('goes on from any credits, exact fractions too', () => {
    const credits = { a: '-7/3', b: '1/3', c: '4/3' };
    const ledger = ledgerOf({ teams: { berlin: { credits, last_assigned: {}, n: 9 } } });
    expect(run(smallRouter(three), [lead], ledger, MONDAY)[0]?.owner).toBe('a');
    expect(stateOf(ledger).teams?.berlin).toEqual({
      credits: { a: '-13/3', b: '4/3', c: '7/3' },
      last_assigned: { a: 10 },
      n: 10,
    });
  });
});
