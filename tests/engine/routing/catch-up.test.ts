import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../src/engine/model/ledger.ts';
import { stateOf } from '../../../src/engine/model/state.ts';
import { smallRouter } from '../policy/small-policy.ts';
import { MONDAY, run, teams } from './decided.ts';

const lead = { country: 'DE' };
const leads = (n: number) => Array.from({ length: n }, () => lead);
const DAY = 86_400_000;
const reps = '{id: a}, {id: b}, {id: c, away: [{from: 2026-11-03, to: 2026-11-03}]}';
const team = (catch_up: string) =>
  smallRouter(teams(reps, `catch_up: ${catch_up}, members: [{rep: a, weight: 2}, {rep: b}, {rep: c}]`));
const credits = (ledger: ReturnType<typeof emptyLedger>) => stateOf(ledger).teams?.berlin?.credits;

describe('on return from an absence', () => {
  it('none: the credit is as it rested', () => {
    const ledger = emptyLedger();
    run(team('none'), leads(1), ledger, MONDAY);
    expect(credits(ledger)).toEqual({ a: '-2', b: '1', c: '1' });
    run(team('none'), leads(1), ledger, MONDAY + DAY);
    expect(credits(ledger)).toEqual({ a: '0', b: '-1', c: '1' });
    run(team('none'), leads(1), ledger, MONDAY + 2 * DAY);
    expect(credits(ledger)).toEqual({ a: '-2', b: '0', c: '2' });
  });

  it('average: the credit is the mean of those of the other members', () => {
    const ledger = emptyLedger();
    run(team('average'), leads(1), ledger, MONDAY);
    run(team('average'), leads(1), ledger, MONDAY + DAY);
    expect(credits(ledger)).toEqual({ a: '0', b: '-1', c: '1' });
    run(team('average'), leads(1), ledger, MONDAY + 2 * DAY);
    // c comes back with -1/2; then a, b and c gain 2, 1 and 1, and a pays 4.
    expect(credits(ledger)).toEqual({ a: '-2', b: '0', c: '1/2' });
  });

  it('a night is no absence', () => {
    const texts = teams('{id: a}, {id: b, calendar: berlin}', 'catch_up: average, members: [{rep: a}, {rep: b}]');
    const ledger = emptyLedger();
    run(smallRouter(texts), leads(3), ledger, MONDAY + DAY / 2);
    expect(stateOf(ledger).teams?.berlin).toEqual({ credits: { a: '0' }, last_assigned: { a: 3 }, n: 3 });
  });
});

describe('over any full cycle', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
  const routerOf = (of: number[], absent: number | null = null) => {
    const people = of.map((_, i) => (i === absent ? `{id: r${i}, active: false}` : `{id: r${i}}`));
    return smallRouter(
      teams(people.join(', '), `members: [${of.map((weight, i) => `{rep: r${i}, weight: ${weight}}`).join(', ')}]`),
    );
  };
  const countOf = (decisions: { owner: string | null }[], i: number) =>
    decisions.filter(({ owner }) => owner === `r${i}`).length;
  const sum = (of: number[]) => of.reduce((total, weight) => total + weight, 0);

  it('each member’s count equals its weight', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 20 }), (of, before) => {
        const decisions = run(routerOf(of), leads(before + sum(of))).slice(before);
        for (const [i, weight] of of.entries()) expect(countOf(decisions, i)).toBe(weight);
      }),
      { numRuns: 150 },
    );
  });

  it('and still does for those who stay, while one goes away and comes back between cycles', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }), fc.nat(5), (of, nth) => {
        const gone = nth % of.length;
        const rest = of.map((weight, i) => (i === gone ? 0 : weight));
        const ledger = emptyLedger();
        const phases = [
          run(routerOf(of), leads(sum(of)), ledger),
          run(routerOf(of, gone), leads(sum(rest)), ledger),
          run(routerOf(of), leads(sum(of)), ledger),
        ];
        for (const [i, weight] of of.entries())
          expect(phases.map(phase => countOf(phase, i))).toEqual([weight, rest[i], weight]);
      }),
      { numRuns: 100 },
    );
  });
});
