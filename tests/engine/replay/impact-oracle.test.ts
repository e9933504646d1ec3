import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../src/engine/model/ledger.ts';
import type { Decision, Policy } from '../../../src/engine/model/types.gen.ts';
import type { Router } from '../../../src/engine/policy/router.ts';
import { routeLead } from '../../../src/engine/routing/route-lead.ts';
import { settle } from '../../../src/engine/routing/settle.ts';
import { aPolicy, aRouter } from './stage/a-policy.ts';
import { replayed } from './stage/replayed.ts';

const { rules, reps, teams } = aPolicy();
const DAY = 86_400_000;
const START = Date.parse('2026-06-01T12:00:00Z');
const instant = (day: number) => new Date(START + day * DAY).toISOString();

/** Leads in any order of time, some closed before they came. */
const leads = fc.array(
  fc.record({
    country: fc.constantFrom('DE', 'FR', 'US'),
    source: fc.constantFrom('demo', 'content'),
    employees: fc.constantFrom('5', '5000'),
    received_at: fc.integer({ min: 0, max: 12 }).map(instant),
    closed_at: fc.option(fc.integer({ min: 0, max: 14 }).map(instant)),
  }),
  { maxLength: 40 },
);

const change: fc.Arbitrary<Partial<Policy>> = fc.record({
  rules: fc.constantFrom(
    rules,
    rules.slice(1),
    rules.map(rule => ({ ...rule, assign: { team: 'dach' } })),
  ),
  teams: fc.constantFrom(
    teams,
    teams.map(team => ({ ...team, pick: 'weighted' as const })),
    teams.map(team => ({
      ...team,
      pick: 'least_loaded' as const,
      members: [{ rep: 'ben' }, { rep: 'cleo', weight: 3 }],
    })),
  ),
  reps: fc.constantFrom(
    reps,
    reps.map(rep => ({ ...rep, capacity: { open: 2 } })),
    reps.map(rep => ({ ...rep, capacity: { per_day: 1 } })),
  ),
});

interface Held {
  readonly rep: string;
  readonly from: number;
  readonly to: number;
}

/** One side told the long way round: before each lead, who carries how many open leads is counted from scratch. */
function decideAll(router: Router, raws: readonly Record<string, unknown>[]): Decision[] {
  const ledger = emptyLedger();
  const held: Held[] = [];
  return raws.map((raw, i) => {
    const now = Date.parse(String(raw.received_at));
    for (const [rep, load] of ledger.reps)
      load.open = held.filter(each => each.rep === rep && each.from <= now && now < each.to).length;
    const { decision, advance } = routeLead(router, raw, ledger, now, `#${i + 1}`);
    settle(ledger, advance);
    if (advance && typeof raw.closed_at === 'string')
      held.push({ rep: advance.rep, from: now, to: Date.parse(raw.closed_at) });
    return decision;
  });
}

const place = ({ owner, team, queue }: Decision) => JSON.stringify([owner, team, queue]);

describe('a replay', () => {
  it('decides as two plain runs do, lead by lead, whatever the policies and the order of the leads', () => {
    fc.assert(
      fc.property(change, change, leads, (before, after, raws) => {
        const [base, head] = [aRouter(before), aRouter(after)];
        const impact = replayed(base, head, raws);
        const [from, to] = [decideAll(base, raws), decideAll(head, raws)];
        const changed = raws.flatMap((_, i) => {
          const [was, is] = [from[i], to[i]];
          return was && is && place(was) !== place(is) ? [`#${i + 1}`] : [];
        });
        expect(impact.changes.map(({ lead_id }) => lead_id).sort()).toEqual(changed.sort());
        for (const { rep, before: n, after: m } of impact.load) {
          expect(n).toBe(from.filter(({ owner }) => owner === rep).length);
          expect(m).toBe(to.filter(({ owner }) => owner === rep).length);
        }
      }),
      { numRuns: 150 },
    );
  });
});
