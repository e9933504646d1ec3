import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../src/engine/model/ledger.ts';
import { ledgerOf } from '../../../src/engine/model/state.ts';
import { readSmall, smallRouter } from '../policy/small-policy.ts';
import { MONDAY, run, teams } from './decided.ts';

const lead = { country: 'DE' };
const one = (capacity: string, calendar = '') =>
  smallRouter(teams(`{id: ana, capacity: ${capacity}${calendar}}`, 'members: [{rep: ana}]'));
const owners = (...args: Parameters<typeof run>) => run(...args).map(decision => decision.owner);

describe('capacity.open', () => {
  it('counts each lead given in this run, which stays open to its end', () => {
    expect(owners(one('{open: 2}'), [lead, lead, lead])).toEqual(['ana', 'ana', null]);
  });
  it('counts what the state says is open already', () => {
    expect(owners(one('{open: 2}'), [lead, lead], ledgerOf({ reps: { ana: { open: 1 } } }))).toEqual(['ana', null]);
  });
  it('of 0 takes none; without it there is no limit', () => {
    expect(owners(one('{open: 0}'), [lead])).toEqual([null]);
    expect(owners(one('{}'), [lead, lead, lead])).toEqual(['ana', 'ana', 'ana']);
  });
});

describe('capacity.per_day', () => {
  const night = Date.UTC(2026, 10, 2, 22, 59);
  it('counts by the local date of the calendar, and begins anew at its midnight', () => {
    const router = smallRouter(
      teams('{id: ana, calendar: berlin, capacity: {per_day: 1}}', 'all_out: ignore_hours, members: [{rep: ana}]'),
    );
    const ledger = emptyLedger();
    expect(owners(router, [lead, lead], ledger, night)).toEqual(['ana', null]);
    expect(owners(router, [lead], ledger, night + 60_000)).toEqual(['ana']);
    expect(ledger.reps.get('ana')).toEqual({ open: 2, today: { date: '2026-11-03', n: 1 } });
  });
  it('counts by UTC without a calendar', () => {
    const ledger = emptyLedger();
    expect(owners(one('{per_day: 1}'), [lead, lead], ledger, night)).toEqual(['ana', null]);
    expect(owners(one('{per_day: 1}'), [lead], ledger, night + 60_000)).toEqual([null]);
    expect(owners(one('{per_day: 1}'), [lead], ledger, night + 3_660_000)).toEqual(['ana']);
  });
  it('of another day does not count', () => {
    const state = { reps: { ana: { open: 5, today: { date: '2026-11-01', n: 9 } } } };
    expect(owners(one('{per_day: 1}'), [lead], ledgerOf(state), MONDAY)).toEqual(['ana']);
  });
});

describe('weights and capacities', () => {
  it.each(['weight: -1', 'weight: 1.5', 'weight: null', 'weight: 1001', 'weight: "1"'])('%s is refused', weight => {
    const { findings } = readSmall(teams('{id: ana}', `members: [{rep: ana, ${weight}}]`));
    expect(findings).toMatchObject([{ code: 'schema', at: { file: 'rules/teams.yaml', line: 4 } }]);
  });
  it.each(['open: -1', 'per_day: 1.5', 'open: many'])('%s is refused', capacity => {
    expect(readSmall(teams(`{id: ana, capacity: {${capacity}}}`, 'members: []')).findings).toMatchObject([
      { code: 'schema' },
    ]);
  });
});
