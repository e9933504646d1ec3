import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../src/engine/model/ledger.ts';
import { explainLead } from '../../../src/engine/routing/explain-lead.ts';
import { rules, smallRouter } from '../policy/small-policy.ts';
import { decided, MONDAY, run, teams } from './decided.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const lead = { id: 'l', country: 'DE' };

/** Why the one member of a team cannot take the lead; null when they can. */
function dropOf(rep: string, team = 'members: [{rep: ana}]', now = MONDAY, ledger = emptyLedger()) {
  const told = explainLead(smallRouter(teams(rep, team)), lead, ledger, now);
  return told.steps[0]?.tries[0]?.dropped[0]?.why ?? null;
}

/** The same for a rep whom a rule names. */
function dropOfOwner(rep: string, now = MONDAY, ledger = emptyLedger()) {
  const texts = {
    ...teams(rep, 'members: [], role: nobody'),
    'rules/territory.yaml': rules('{id: r, when: {country: DE}, assign: {owner: ana}}'),
  };
  return explainLead(smallRouter(texts), lead, ledger, now).steps[0]?.tries[0]?.dropped[0]?.why ?? null;
}

describe('a member of a team', () => {
  it('is eligible by default: active, always at work, without limits', () => expect(dropOf('{id: ana}')).toBeNull());
  it('is active', () => expect(dropOf('{id: ana, active: false}')).toBe('inactive'));
  it('has the role that the team needs', () => {
    expect(dropOf('{id: ana, roles: [sdr]}', 'role: ae, members: [{rep: ana}]')).toBe('wrong_role');
    expect(dropOf('{id: ana, roles: [sdr, ae]}', 'role: ae, members: [{rep: ana}]')).toBeNull();
  });
  it('has a weight above 0', () => expect(dropOf('{id: ana}', 'members: [{rep: ana, weight: 0}]')).toBe('zero_weight'));
  it('has not held this lead before', () => {
    const ledger = emptyLedger();
    ledger.earlier.set('l', ['ana']);
    expect(dropOf('{id: ana}', undefined, MONDAY, ledger)).toBe('earlier_assignee');
    ledger.earlier.set('l', ['ben']);
    expect(dropOf('{id: ana}', undefined, MONDAY, ledger)).toBeNull();
  });
  it('is in working hours: from the opening minute, not in the closing one', () => {
    const at = (hour: number) => dropOf('{id: ana, calendar: berlin}', undefined, MONDAY + (hour - 10) * HOUR);
    expect([8.999, 9, 16.999, 17].map(at)).toEqual(['out_of_hours', null, null, 'out_of_hours']);
  });
  it('is not away: from and to are inclusive, in the local dates of the calendar', () => {
    const rep = '{id: ana, calendar: berlin, away: [{from: 2026-11-03, to: 2026-11-03}]}';
    const midnight = MONDAY - 10 * HOUR + DAY;
    const at = (moment: number) => dropOf(rep, 'all_out: ignore_hours, members: [{rep: ana}]', moment);
    expect([midnight - 1, midnight, midnight + DAY - 1, midnight + DAY].map(at)).toEqual([null, 'away', 'away', null]);
  });
  it('is away by UTC without a calendar', () => {
    const rep = '{id: ana, away: [{from: 2026-11-03, to: 2026-11-03}]}';
    const midnight = Date.UTC(2026, 10, 3);
    expect([midnight - 1, midnight].map(at => dropOf(rep, undefined, at))).toEqual([null, 'away']);
  });
});

describe('an owner that a rule or a field names', () => {
  it('needs all but hours and weight', () => {
    expect(dropOfOwner('{id: ana, calendar: berlin}', MONDAY + 12 * HOUR)).toBeNull();
    expect(dropOfOwner('{id: ana, active: false}')).toBe('inactive');
    expect(dropOfOwner('{id: ana, away: [{from: 2026-11-02, to: 2026-11-02}]}')).toBe('away');
    expect(dropOfOwner('{id: ana, capacity: {open: 0}}')).toBe('open_full');
    expect(dropOfOwner('{id: ana, capacity: {per_day: 0}}')).toBe('day_full');
    const ledger = emptyLedger();
    ledger.earlier.set('l', ['ana']);
    expect(dropOfOwner('{id: ana}', MONDAY, ledger)).toBe('earlier_assignee');
  });
  it('who is no rep of the policy is ineligible', () => {
    const texts = {
      ...teams('{id: ana}', 'members: []'),
      'rules/territory.yaml': rules('{id: r, when: {country: DE}, assign: {owner: account_owner}}'),
    };
    const told = explainLead(smallRouter(texts), { ...lead, account_owner: 'stranger' }, emptyLedger(), MONDAY);
    expect(told.steps[0]?.tries[0]?.dropped).toEqual([{ rep: 'stranger', why: 'unknown_rep' }]);
    expect(told.decision).toMatchObject({ queue: 'unrouted', reason: 'nobody_eligible' });
  });
});

describe('all_out', () => {
  const reps = '{id: ana, calendar: berlin}, {id: ben, calendar: berlin, active: false}';
  const night = MONDAY + 12 * HOUR;
  it('queue, the default: nobody is picked out of hours', () => {
    expect(decided(lead, teams(reps, 'members: [{rep: ana}, {rep: ben}]'), night)).toMatchObject({
      queue: 'unrouted',
      reason: 'nobody_eligible',
    });
  });
  it('ignore_hours: the pick is made again without the test of hours, and only of hours', () => {
    const texts = teams(reps, 'all_out: ignore_hours, members: [{rep: ben}, {rep: ana}]');
    expect(decided(lead, texts, night)).toMatchObject({ owner: 'ana', reason: 'picked' });
    expect(explainLead(smallRouter(texts), lead, emptyLedger(), night).steps[0]?.tries[0]?.hours_ignored).toBe(true);
  });
  it('ignore_hours changes nothing while somebody is at work', () => {
    const texts = teams(
      '{id: ana, calendar: berlin}, {id: ben}',
      'all_out: ignore_hours, members: [{rep: ana}, {rep: ben}]',
    );
    expect(decided(lead, texts, night).owner).toBe('ben');
  });
});

describe('no history ever', () => {
  const aRep = fc.record({
    active: fc.boolean(),
    away: fc.option(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 4 }))),
    open: fc.option(fc.integer({ min: 0, max: 3 })),
    per_day: fc.option(fc.integer({ min: 0, max: 2 })),
    weight: fc.integer({ min: 0, max: 3 }),
  });
  const date = (day: number) => `2026-11-${String(day).padStart(2, '0')}`;

  it('yields an inactive, an away or a full rep', () => {
    const pick = fc.constantFrom('weighted', 'round_robin', 'least_loaded');
    const catchUp = fc.constantFrom('none', 'average');
    const moments = fc.array(fc.integer({ min: 0, max: 9 * 24 }), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(aRep, { minLength: 1, maxLength: 5 }),
        pick,
        catchUp,
        moments,
        (reps, way, catch_up, hours) => {
          const told = reps.map(({ active, away, open, per_day }, i) => {
            const absence = away ? [{ from: date(away[0]), to: date(away[0] + away[1]) }] : [];
            return {
              id: `r${i}`,
              active,
              away: absence,
              capacity: { ...(open === null ? {} : { open }), ...(per_day === null ? {} : { per_day }) },
            };
          });
          const members = reps.map(({ weight }, i) => ({ rep: `r${i}`, weight }));
          const router = smallRouter(
            teams(
              JSON.stringify(told).slice(1, -1),
              `pick: ${way}, catch_up: ${catch_up}, members: ${JSON.stringify(members)}`,
            ),
          );
          const ledger = emptyLedger();
          const [held, today] = [new Map<string, number>(), new Map<string, number>()];
          for (const hour of hours.sort((a, b) => a - b)) {
            const now = Date.UTC(2026, 10, 1) + hour * HOUR;
            const day = new Date(now).toISOString().slice(0, 10);
            const [decision] = run(router, [lead], ledger, now);
            const owner = decision?.owner;
            if (!owner) continue;
            const rep = told[Number(owner.slice(1))];
            expect(rep?.active).toBe(true);
            expect(rep?.away.some(({ from, to }) => from <= day && day <= to)).toBe(false);
            expect(members.find(member => member.rep === owner)?.weight).toBeGreaterThan(0);
            held.set(owner, (held.get(owner) ?? 0) + 1);
            today.set(owner + day, (today.get(owner + day) ?? 0) + 1);
            expect(held.get(owner)).toBeLessThanOrEqual(rep?.capacity.open ?? Infinity);
            expect(today.get(owner + day)).toBeLessThanOrEqual(rep?.capacity.per_day ?? Infinity);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
