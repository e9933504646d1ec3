import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/engine/model/canonical-json.ts';
import { validatorOf } from '../../../src/engine/model/schemas.ts';
import type { ImpactCounts } from '../../../src/engine/model/types.gen.ts';
import { impactOf } from '../../../src/engine/replay/impact.ts';
import { CHANGES_KEPT } from '../../../src/engine/replay/kept-changes.ts';
import { planOf } from '../../../src/engine/replay/plan.ts';
import { TimelessLead } from '../../../src/engine/replay/timeless-lead.ts';
import { aPolicy, aRouter } from './stage/a-policy.ts';
import { EVALUATOR, HISTORY, lead, replayed } from './stage/replayed.ts';

const base = aRouter();
const { rules, teams, reps, sla, lead: fields, segments } = aPolicy();
const dachWith = (...members: string[]) =>
  teams.map(team => (team.id === 'dach' ? { ...team, members: members.map(rep => ({ rep })) } : team));

const anyLead = fc.record({
  country: fc.constantFrom('DE', 'FR', 'US', '', 'nowhere'),
  source: fc.constantFrom('demo', 'content', 'rumour', null),
  employees: fc.constantFrom('12', '999', '1000', 'many', null),
  received_at: fc.integer({ min: 1, max: 28 }).map(day => `2026-06-${String(day).padStart(2, '0')}T12:00:00Z`),
  closed_at: fc.option(fc.constantFrom('2026-06-03T00:00:00Z', '2026-06-20T00:00:00Z')),
});

describe('the impact of a policy on itself', () => {
  it('is nothing, whatever the leads', () => {
    fc.assert(
      fc.property(fc.array(anyLead, { maxLength: 40 }), leads => {
        const { leads: counts, changes, sla: rows, lost_owner } = replayed(base, aRouter(), leads);
        expect(counts).toMatchObject({ total: leads.length, changed: 0, rule_only: 0, sla_only: 0 });
        expect([changes, rows, lost_owner]).toEqual([[], [], 0]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('counts', () => {
  it('add up, whatever the leads', () => {
    const head = aRouter({ teams: dachWith('ben', 'cleo'), rules: rules.slice(1) });
    fc.assert(
      fc.property(fc.array(anyLead, { maxLength: 40 }), leads => {
        const { leads: all, by, cells, load, changes } = replayed(base, head, leads);
        expect(all.changed).toBe(all.direct + all.cascade + all.data);
        expect(changes).toHaveLength(all.changed);
        const groupings: (readonly ImpactCounts[])[] = [by.source, by.segment, by.team, by.rep].map(Object.values);
        for (const groups of [...groupings, cells])
          for (const key of ['total', 'changed', 'direct', 'cascade', 'data'] as const)
            expect(groups.reduce((sum, group) => sum + group[key], 0)).toBe(all[key]);
        const owned = all.total - (by.rep['(none)']?.total ?? 0);
        expect(load.reduce((sum, { before }) => sum + before, 0)).toBe(owned);
      }),
      { numRuns: 50 },
    );
  });

  it('give the same bytes each time, and hold to their schema', () => {
    const head = aRouter({ teams: dachWith('ben', 'cleo') });
    const leads = [lead('DE', 1), lead('FR', 2, { source: 'demo' }), lead('US', 3)];
    const [one, two] = [replayed(base, head, leads), replayed(base, head, leads)];
    expect(canonicalJson(one)).toBe(canonicalJson(two));
    expect(validatorOf('impact')(one)).toBe(true);
  });
});

describe('a changed lead', () => {
  it('is direct where the rules send it elsewhere, and cascade where only the rotation moved', () => {
    const head = aRouter({
      rules: [{ id: 'austria', layer: 'territory', when: { country: 'AT' }, assign: { team: 'dach' } }, ...rules],
    });
    // base: DE→ana, AT→queue, DE→ben, DE→ana; head: DE→ana, AT→ben, DE→ana, DE→ben
    const impact = replayed(base, head, [lead('DE', 1), lead('AT', 2), lead('DE', 3), lead('DE', 4)]);
    expect(impact.changes.map(({ lead_id, kind }) => [lead_id, kind])).toEqual([
      ['#2', 'direct'],
      ['#3', 'cascade'],
      ['#4', 'cascade'],
    ]);
    expect(impact.changes[0]?.from).toEqual({
      owner: null,
      team: null,
      queue: 'unrouted',
      rule: null,
      reason: 'no_rule',
    });
    expect(impact.changes[0]?.to).toEqual({
      owner: 'ben',
      team: 'dach',
      queue: null,
      rule: 'austria',
      reason: 'picked',
    });
  });

  it('is direct where others are eligible, though the pick on the same memory is the same', () => {
    const austria = { id: 'austria', layer: 'territory', when: { country: 'AT' }, assign: { team: 'dach' } };
    const state = { teams: { dach: { n: 9, last_assigned: { ana: 7, ben: 8, dan: 9 } } } };
    const leads = [lead('AT', 1), lead('DE', 2)];
    const kinds = (members: string[]) =>
      replayed(base, aRouter({ rules: [austria, ...rules], teams: dachWith(...members) }), leads, { state }).changes;
    // The German lead: base ana; head ben, since ana has the Austrian one; head on base's memory ana.
    expect(kinds(['ana', 'ben']).map(({ kind }) => kind)).toEqual(['direct', 'cascade']);
    expect(kinds(['ana', 'ben', 'dan']).map(({ kind, to }) => [kind, to.owner])).toEqual([
      ['direct', 'ana'],
      ['direct', 'ben'],
    ]);
  });

  it('is data where a field is read otherwise, before it is anything else', () => {
    const normalise = { country: { aliases: { Bavaria: 'DE' } } };
    const head = aRouter({ lead: { ...fields, normalise } });
    const { leads } = replayed(base, head, [lead('Bavaria', 1), lead('DE', 2)]);
    expect(leads).toMatchObject({ changed: 2, data: 1, cascade: 1, direct: 0 });
  });

  it('is not counted where only the rule has another name', () => {
    const renamed = rules.map(rule => (rule.id === 'germany' ? { ...rule, id: 'dach' } : rule));
    const { leads, cells } = replayed(base, aRouter({ rules: renamed }), [lead('DE', 1), lead('FR', 1)]);
    expect(leads).toMatchObject({ changed: 0, rule_only: 1, sla_only: 0 });
    expect(cells.every(cell => cell.touched === 0)).toBe(true);
  });

  it('is not counted where only the promise differs, by name or by content', () => {
    const targets = sla.targets.map(row => (row.id === 'rest' ? { ...row, assignment: { breach: '8h' } } : row));
    const slower = replayed(base, aRouter({ sla: { ...sla, targets } }), [lead('DE', 1, { employees: '5' })]);
    expect(slower.leads).toMatchObject({ changed: 0, rule_only: 0, sla_only: 1 });
    expect(slower.sla).toMatchObject([{ id: 'rest', leads: 1, source: null, segment: null }]);

    const wider = [{ id: 'enterprise', when: { employees: { gte: 100 } } }, ...segments.slice(1)];
    const moved = replayed(base, aRouter({ segments: wider }), [lead('DE', 1, { employees: '500', source: 'demo' })]);
    expect(moved.leads).toMatchObject({ changed: 0, sla_only: 1 });
    expect(moved.sla.map(({ id, leads }) => [id, leads])).toEqual([
      ['large', 1],
      ['rest', 1],
    ]);
    expect(moved.cells.map(({ segment, total, touched }) => [segment, total, touched])).toEqual([
      ['enterprise', 0, 1],
      ['smb', 1, 1],
    ]);
  });

  it('loses its owner where it had one and would wait', () => {
    const { lost_owner, load } = replayed(base, aRouter({ rules: rules.slice(0, 1) }), [lead('DE', 1), lead('FR', 1)]);
    expect(lost_owner).toBe(1);
    expect(load).toMatchObject([
      { rep: 'ana', before: 1, after: 0 },
      { rep: 'cleo', before: 1, after: 1 },
    ]);
  });

  it('is told one by one up to a limit, and counted beyond it', () => {
    const leads = Array.from({ length: CHANGES_KEPT + 5 }, () => lead('DE', 1));
    const { changes, leads: counts } = replayed(base, aRouter({ rules: rules.slice(0, 1) }), leads);
    expect([changes.length, counts.changed]).toEqual([CHANGES_KEPT, CHANGES_KEPT + 5]);
  });

  it('shows no personal field', () => {
    const raw = lead('DE', 1, { id: 'x', phone: '+49 30 1234567', city: 'Berlin' });
    expect(JSON.stringify(replayed(base, aRouter({ rules: [] }), [raw]))).not.toMatch(/1234567|Berlin/);
  });
});

describe('open leads', () => {
  const oneAtATime = aRouter({ reps: reps.map(rep => ({ ...rep, capacity: { open: 1 } })), teams: dachWith('ana') });
  const owners = (leads: Record<string, unknown>[]) =>
    replayed(oneAtATime, aRouter({ rules: [] }), leads).changes.map(({ lead_id }) => lead_id);

  it('count from receipt to their own closing, the closing itself not', () => {
    const closed = { closed_at: '2026-06-03T12:00:00Z' };
    expect(owners([lead('DE', 1, closed), lead('DE', 2), lead('DE', 3)])).toEqual(['#1', '#3']);
  });

  it('never count without a closing', () => {
    expect(owners([lead('DE', 1), lead('DE', 2), lead('DE', 3)])).toEqual(['#1', '#2', '#3']);
  });

  it('count leads of a day in any case', () => {
    const daily = aRouter({ reps: reps.map(rep => ({ ...rep, capacity: { per_day: 1 } })), teams: dachWith('ana') });
    const { changes } = replayed(daily, aRouter({ rules: [] }), [lead('DE', 1), lead('DE', 1), lead('DE', 2)]);
    expect(changes.map(({ lead_id }) => lead_id)).toEqual(['#1', '#3']);
  });
});

describe('the moment of a decision', () => {
  const shift = aRouter({
    calendars: [{ id: 'mornings', zone: 'UTC', hours: { mon: ['08:00-12:00'] }, deadline_boundary: 'stay_at_close' }],
    reps: reps.map(rep => ({ ...rep, calendar: 'mornings' })),
  });
  const owned = (leads: Record<string, unknown>[], at: number | null = null) =>
    replayed(shift, shift, leads, { at }).load.reduce((sum, { before }) => sum + before, 0);
  const monday = '2026-06-01T09:00:00Z';

  it('is the receipt, else that of the lead before it', () => {
    expect(owned([{ country: 'DE', received_at: monday }, { country: 'DE' }, lead('DE', 2), { country: 'DE' }])).toBe(
      2,
    );
  });

  it('is the given one where one is given', () => {
    expect(owned([lead('DE', 2), { country: 'DE' }], Date.parse(monday))).toBe(2);
  });

  it('must be known for the first lead', () => {
    expect(() => owned([{ id: 'a', country: 'DE' }])).toThrow(TimelessLead);
    expect(() => owned([{ id: 'a', country: 'DE', received_at: 'soon' }])).toThrow(/--at/);
  });
});

describe('a replay', () => {
  const plan = planOf({ base, head: base, history: HISTORY, evaluator: EVALUATOR });

  it('tells in which hour of the week leads came, and who is promised less', () => {
    const base = aRouter();
    const [enterprise, rest] = aPolicy().segments;
    if (!enterprise || !rest) throw new Error('the policy has two segments');
    const head = aRouter({ segments: [{ ...enterprise, when: { employees: { gte: 2000 } } }, rest] });
    const leads = [1500, 1500, 5000].map(employees => lead('DE', 1, { employees, source: 'demo' }));
    const { hours, cells } = replayed(base, head, leads);
    expect(hours?.flatMap((n, hour) => (n > 0 ? [hour, n] : []))).toEqual([12, 3]);
    expect(cells.map(({ segment, slower }) => [segment, slower])).toEqual([
      ['enterprise', 2],
      ['smb', 0],
    ]);
  });

  it('tells the most that a rep carried after the change', () => {
    const base = aRouter();
    const late = { closed_at: '2026-06-09T12:00:00Z' };
    const leads = [1, 1, 1, 1, 2].map(day => lead('DE', day, late));
    const [ana] = replayed(base, base, leads).load;
    expect(ana).toMatchObject({ rep: 'ana', after: 3, most_in_a_day: 2, most_open: 3 });
  });

  it('starts from a given memory and tells the memory after the last lead', () => {
    const state = { teams: { dach: { n: 7, last_assigned: { ana: 7 } } } };
    const replay = impactOf(base, base, { plan, state });
    replay.push(lead('DE', 1), 1);
    expect(replay.end().load).toMatchObject([{ rep: 'ben', before: 1, after: 1 }]);
    expect(replay.state().teams?.dach).toMatchObject({ n: 8, last_assigned: { ana: 7, ben: 8 } });
  });

  it('counts what could not be read', () => {
    const replay = impactOf(base, base, { plan });
    replay.push(lead('DE', 1), 1);
    replay.skip();
    expect(replay.end().leads).toMatchObject({ total: 1, unreadable: 1 });
  });

  it('says that nothing is proved, unless it is given the exact diff', () => {
    expect(replayed(base, base, [])).toMatchObject({ proof: 'not_proven', moves: [] });
    const diff = { proof: 'proved', moves: [], sla_moves: [], escalation_moves: [], queue_moves: [] } as const;
    expect(replayed(base, base, [], { diff }).proof).toBe('proved');
  });

  it('groups what has no source, team or rep under a name that no id has', () => {
    const { by } = replayed(base, base, [lead('US', 1, { source: 'rumour' })]);
    expect([by.source, by.team, by.rep].map(group => Object.keys(group))).toEqual([['(none)'], ['(none)'], ['(none)']]);
  });
});
