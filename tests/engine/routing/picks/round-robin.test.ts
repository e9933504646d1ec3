import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../../src/engine/model/ledger.ts';
import { stateOf } from '../../../../src/engine/model/state.ts';
import { rules, smallRouter } from '../../policy/small-policy.ts';
import { MONDAY, run, teams } from '../decided.ts';

const lead = { country: 'DE' };
const three = teams(
  '{id: a}, {id: b}, {id: c}',
  'pick: round_robin, members: [{rep: c}, {rep: a, weight: 9}, {rep: b}]',
);
const owners = (...args: Parameters<typeof run>) =>
  run(...args)
    .map(decision => decision.owner)
    .join(' ');

describe('round robin', () => {
  it('picks whoever never had one, in listed order, then whoever was assigned least recently; weights do not count', () => {
    expect(owners(smallRouter(three), [lead, lead, lead, lead, lead])).toBe('c a b c a');
  });

  it('picks by the count of the team’s assignments, never by the clock', () => {
    const ledger = emptyLedger();
    const router = smallRouter(three);
    expect(owners(router, [lead], ledger, MONDAY)).toBe('c');
    expect(owners(router, [lead], ledger, MONDAY - 86_400_000)).toBe('a');
    expect(owners(router, [lead], ledger, MONDAY - 2 * 86_400_000)).toBe('b');
    expect(stateOf(ledger).teams?.berlin).toEqual({ credits: {}, last_assigned: { a: 2, b: 3, c: 1 }, n: 3 });
  });

  it('passes over who is not eligible, who keeps their turn', () => {
    const ledger = emptyLedger();
    ledger.earlier.set('#1', ['c']);
    const router = smallRouter(three);
    expect(owners(router, [lead], ledger)).toBe('a');
    expect(
      owners(
        router,
        [
          { ...lead, id: 'x' },
          { ...lead, id: 'y' },
        ],
        ledger,
      ),
    ).toBe('c b');
  });

  it('passes over nobody’s turn for a queued lead or an owner: neither advances the team', () => {
    const texts = {
      ...three,
      'rules/territory.yaml': rules(
        '{id: own, priority: 1, when: {account_owner: {present: true}}, assign: {owner: account_owner}}',
        '{id: german, when: {country: DE}, assign: {team: berlin}}',
      ),
    };
    expect(owners(smallRouter(texts), [lead, { ...lead, account_owner: 'a' }, {}, lead])).toBe('c a  a');
  });
});
