import { describe, expect, it } from 'vitest';
import type { LeadFact } from '../../../../src/engine/measure/lead-fact.ts';
import { WEEK, weeklyFigures } from '../../../../src/engine/measure/papers/weekly/weekly-figures.ts';
import { aLead, aRouter, leads, MINUTE } from '../stage/facts.ts';
import { anIncident, aQuarter, BEGIN, noFacts } from './quarter.ts';

const router = aRouter('assignment: {p50: 1m, p90: 2m, breach: 5m}, response: {p90: 20m, breach: 30m}');

/** The same promise told another way: plain counting, lead by lead, with nothing of the house but the numbers. */
function countedByHand(all: readonly LeadFact[], from: number, to: number) {
  const count = { n: 0, assigned: { k: 0, n: 0 }, answered: { k: 0, n: 0 }, missing: 0 };
  for (const lead of all) {
    if (lead.receivedAt < from || lead.receivedAt >= to || lead.drill || lead.mergedInto !== null) continue;
    count.n += 1;
    if (lead.missing.length > 0) count.missing += 1;
    const owned = lead.firstOwnedAt !== null && lead.firstOwnedAt <= to ? lead.firstOwnedAt : null;
    const waited = (owned ?? to) - lead.receivedAt;
    if (owned !== null || waited > 5 * MINUTE) count.assigned.n += 1;
    if (owned !== null && waited <= 5 * MINUTE) count.assigned.k += 1;
    if (owned === null) continue;
    const answer = lead.respondedAt !== null && lead.respondedAt <= to ? lead.respondedAt : null;
    const silence = (answer ?? to) - owned;
    if (answer !== null || silence > 30 * MINUTE) count.answered.n += 1;
    if (answer !== null && silence <= 30 * MINUTE) count.answered.k += 1;
  }
  return count;
}

describe('the weekly figures of a quarter', () => {
  const quarter = aQuarter(11);
  const facts = noFacts({ leads: quarter });

  it.each([2, 5, 9, 13])('are those of counting by hand, at the end of week %i', week => {
    const end = BEGIN + week * WEEK;
    const figures = weeklyFigures(router, facts, [], end);
    const now = countedByHand(quarter, end - WEEK, end);
    const before = countedByHand(quarter, end - 2 * WEEK, end - WEEK);
    expect(figures.leads).toEqual({ now: now.n, before: before.n });
    expect(figures.all).toMatchObject([
      { clock: 'assignment', kept: now.assigned, before: before.assigned },
      { clock: 'response', kept: now.answered, before: before.answered },
    ]);
    expect(figures.exceptions.find(({ kind }) => kind === 'missing_field')?.share).toMatchObject({
      k: now.missing,
      n: now.n,
    });
  });

  it('add up over segments', () => {
    const { all, segments } = weeklyFigures(router, facts, [], BEGIN + 4 * WEEK);
    for (const line of all) {
      const own = segments.filter(({ clock }) => clock === line.clock);
      expect(own.reduce((sum, { kept }) => sum + kept.k, 0)).toBe(line.kept.k);
      expect(own.reduce((sum, { kept }) => sum + kept.n, 0)).toBe(line.kept.n);
    }
  });

  it('do not change by what happens after the week', () => {
    const end = BEGIN + 3 * WEEK;
    const cut = noFacts({ leads: quarter.filter(({ receivedAt }) => receivedAt < end) });
    expect(weeklyFigures(router, cut, [], end)).toEqual(weeklyFigures(router, facts, [], end));
  });
});

describe('a verdict of the week', () => {
  const end = BEGIN + 2 * WEEK;
  const week = (n: number, slow: number, at: number) =>
    leads(n, i => ({ id: `${at}-${i}`, receivedAt: at, firstOwnedAt: at + (i < slow ? 3 : 1) * MINUTE }));
  const promiseOf = (n: number, slow: number) =>
    weeklyFigures(router, noFacts({ leads: week(n, slow, end - WEEK) }), [], end).all[0]?.promise;

  it.each([
    ['met', 200, 4],
    ['missed', 200, 60],
    ['not_shown', 200, 20],
    ['not_shown', 5, 0],
  ])('is %s for %i leads of which %i took longer than p90', (verdict, n, slow) => {
    expect(promiseOf(n, slow)).toBe(verdict);
  });

  it('calls a change worse only where it is shown', () => {
    const late = (n: number, k: number, at: number) =>
      leads(n, i => ({ id: `${at}-${i}`, receivedAt: at, firstOwnedAt: at + (i < k ? 9 : 1) * MINUTE }));
    const change = (before: number, now: number) =>
      weeklyFigures(
        router,
        noFacts({ leads: [...late(200, before, end - 2 * WEEK), ...late(200, now, end - WEEK)] }),
        [],
        end,
      ).all[0]?.change.verdict;
    expect([change(10, 60), change(60, 10), change(10, 12)]).toEqual(['lower', 'higher', 'not_shown']);
  });
});

describe('exceptions', () => {
  const end = BEGIN + 2 * WEEK;
  const late = aLead({ receivedAt: end - WEEK, firstOwnedAt: end - WEEK + 9 * MINUTE });
  const action = { id: 'a-1', incident: 'i-1', cause: 'c', action: 'x', owner: 'zoe', due: '2026-10-25' } as const;

  it('have the owner and the next time of their open incidents and actions', () => {
    const incidents = [anIncident({ respondBy: end + MINUTE }), anIncident({ id: 'i-2', owner: 'ops', drill: true })];
    const facts = noFacts({ leads: [late], incidents });
    expect(weeklyFigures(router, facts, [{ ...action, status: 'open' }], end).exceptions).toMatchObject([
      { kind: 'late_assignment', share: { k: 1, n: 1 }, open: 1, owners: ['ops', 'zoe'], eta: end + MINUTE },
    ]);
  });

  it('have none when nobody has promised anything', () => {
    const facts = noFacts({ leads: [late], incidents: [anIncident({ resolvedAt: end - MINUTE })] });
    expect(weeklyFigures(router, facts, [{ ...action, status: 'done' }], end).exceptions).toMatchObject([
      { open: 0, owners: [], eta: null },
    ]);
  });
});

describe('partners', () => {
  it('are those that the leads of the week name, the most frequent first', () => {
    const end = BEGIN + 2 * WEEK;
    const some = leads(5, i => ({ id: `l${i}`, receivedAt: end - WEEK + i }));
    const partners = new Map([
      ['l0', 'acme'],
      ['l1', '__proto__'],
      ['l2', '__proto__'],
    ]);
    const { partners: lines } = weeklyFigures(router, noFacts({ leads: some, partners }), [], end);
    expect(lines.filter(({ clock }) => clock === 'assignment')).toMatchObject([
      { of: '__proto__', leads: 2 },
      { of: 'acme', leads: 1 },
    ]);
  });
});
