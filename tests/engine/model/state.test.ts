import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../../src/engine/model/schemas.ts';
import { ledgerOf, repStateOf, stateOf, teamStateOf } from '../../../src/engine/model/state.ts';
import type { State } from '../../../src/engine/model/types.gen.ts';

const STATE: State = {
  teams: { berlin: { credits: { ana: '-3', ben: '7/2' }, last_assigned: { ana: 4, ben: 3 }, n: 4 } },
  reps: { ana: { open: 2, today: { date: '2026-11-02', n: 1 } } },
  leads: { 'lead-1': { earlier: ['ana', 'ben'] } },
};

describe('a state', () => {
  it('comes back as it was', () => {
    expect(stateOf(ledgerOf(STATE))).toEqual(STATE);
    expect(validatorOf('state')(stateOf(ledgerOf(STATE)))).toBe(true);
  });

  it('may be empty: what is absent is zero', () => {
    expect(stateOf(ledgerOf({}))).toEqual({ teams: {}, reps: {}, leads: {} });
    const { teams, reps, earlier } = ledgerOf({ teams: { t: {} }, reps: { r: {} }, leads: { l: {} } });
    expect(teams.get('t')).toEqual({ credits: new Map(), lastAssigned: new Map(), n: 0, absent: new Set() });
    expect(reps.get('r')).toEqual({ open: 0, today: { date: '', n: 0 } });
    expect(earlier.get('l')).toEqual([]);
  });

  it('holds credits as reduced fractions', () => {
    const credits = { a: '6/4', b: '-10/5', c: '0/7' };
    expect(stateOf(ledgerOf({ teams: { t: { credits } } })).teams?.t?.credits).toEqual({ a: '3/2', b: '-2', c: '0' });
  });

  it('stands in byte order of ids, and takes any id', () => {
    const ledger = ledgerOf(
      JSON.parse('{"reps": {"b": {"open": 1}, "__proto__": {"open": 2}, "constructor": {"open": 3}}}'),
    );
    expect(Object.keys(stateOf(ledger).reps ?? {})).toEqual(['__proto__', 'b', 'constructor']);
    expect(ledger.reps.get('__proto__')?.open).toBe(2);
  });

  it('of one team or rep that never took a lead is empty', () => {
    const ledger = ledgerOf({});
    expect(teamStateOf(ledger, 't')).toEqual({ credits: {}, last_assigned: {}, n: 0 });
    expect(repStateOf(ledger, 'r')).toEqual({ open: 0 });
  });
});
