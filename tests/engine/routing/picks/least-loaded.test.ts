import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../../../src/engine/model/state.ts';
import type { State } from '../../../../src/engine/model/types.gen.ts';
import { smallRouter } from '../../policy/small-policy.ts';
import { run, teams } from '../decided.ts';

const lead = { country: 'DE' };
const router = smallRouter(
  teams(
    '{id: a}, {id: b}, {id: c}',
    'pick: least_loaded, members: [{rep: a}, {rep: b, weight: 3}, {rep: c, weight: 0}]',
  ),
);
const first = (state: State) => run(router, [lead], ledgerOf(state))[0]?.owner;
const open = (a: number, b: number): State => ({ reps: { a: { open: a }, b: { open: b } } });

describe('least loaded', () => {
  it('picks whoever has fewest open leads for their weight', () => {
    expect(first(open(1, 2))).toBe('b');
    expect(first(open(1, 4))).toBe('a');
  });

  it('picks by exact fractions: 3333333333333 of 1 and 9999999999999 of 3 are the same', () => {
    expect(first(open(3333333333333, 9999999999999))).toBe('a');
    expect(first(open(3333333333334, 9999999999999))).toBe('b');
  });

  it('picks on a tie whoever this team assigned least recently, then whoever is listed first', () => {
    expect(first({ ...open(1, 3), teams: { berlin: { last_assigned: { a: 2, b: 1 }, n: 2 } } })).toBe('b');
    expect(first(open(0, 0))).toBe('a');
  });

  it('counts each lead given in this run, and passes over a weight of 0', () => {
    expect(
      run(
        router,
        Array.from({ length: 8 }, () => lead),
      )
        .map(decision => decision.owner)
        .join(' '),
    ).toBe('a b b b a b b b');
  });
});
