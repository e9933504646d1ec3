import { describe, expect, it } from 'vitest';
import type { LeadFact } from '../../../../src/engine/measure/lead-fact.ts';
import { accuracy } from '../../../../src/engine/measure/measures/accuracy.ts';
import { adherence } from '../../../../src/engine/measure/measures/adherence.ts';
import { corrections } from '../../../../src/engine/measure/measures/corrections.ts';
import { latencies } from '../../../../src/engine/measure/measures/latency.ts';
import { loads } from '../../../../src/engine/measure/measures/load.ts';
import { missingFields } from '../../../../src/engine/measure/measures/missing-fields.ts';
import { quarterOf, quarterVerdicts } from '../../../../src/engine/measure/measures/quarters.ts';
import { queueAges } from '../../../../src/engine/measure/measures/queue-age.ts';
import { ratesBy } from '../../../../src/engine/measure/measures/rates.ts';
import { reassignmentLoops } from '../../../../src/engine/measure/measures/reassignment-loops.ts';
import { recoveryTimes } from '../../../../src/engine/measure/measures/recovery-time.ts';
import { spread } from '../../../../src/engine/measure/measures/spread.ts';
import { trend } from '../../../../src/engine/measure/measures/trend.ts';
import { validOwner } from '../../../../src/engine/measure/measures/valid-owner.ts';
import { measuresOf } from '../../../../src/engine/measure/measures-of.ts';
import { isKept } from '../../../../src/engine/measure/papers/kept-share.ts';
import { populationOf } from '../../../../src/engine/measure/population.ts';
import { promisesOf } from '../../../../src/engine/measure/promises.ts';
import { smallRouter } from '../../policy/small-policy.ts';
import { aBook, aLead, aRouter, DAY, HOUR, leads, MINUTE, NINE } from '../stage/facts.ts';

const NOBODY = { firstOwnedAt: null, rep: null, team: null, respondedAt: null } as const;

describe('the population', () => {
  it('is fixed by receipt, half-open, without drills and leads that another took over; these are counted', () => {
    const all = [
      aLead({ receivedAt: NINE }),
      aLead({ receivedAt: NINE + HOUR }),
      aLead({ drill: true }),
      aLead({ mergedInto: 'lead-2' }),
    ];
    expect(populationOf(all, { from: NINE, to: NINE + HOUR })).toEqual({
      leads: [all[0]],
      excluded: { drill: 1, merged: 1 },
    });
  });
});

describe('latency', () => {
  it('is told by segment and source', () => {
    const of = (n: number, more: Partial<LeadFact>) => leads(n, () => more);
    const some = [...of(8, { source: 'partner' }), ...of(7, { segment: 'large' }), ...of(6, {})];
    const rows = latencies('response', some, aBook(), NINE);
    expect(rows.map(({ segment, source, p50 }) => [segment, source, p50.n, p50.ms])).toEqual([
      ['large', 'demo', 7, 5 * MINUTE],
      ['small', 'demo', 6, 5 * MINUTE],
      ['small', 'partner', 8, 5 * MINUTE],
    ]);
  });

  it('is working time of the row, less its pauses', () => {
    const book = aBook('assignment: {breach: 5m}, response: {breach: 30m}, calendar: berlin');
    const night = () => ({
      receivedAt: NINE - 13 * HOUR,
      firstOwnedAt: NINE,
      respondedAt: NINE + HOUR,
      pauses: [{ from: NINE, to: NINE + 10 * MINUTE }],
    });
    // Berlin opens at 08:00 UTC on a Monday.
    expect(latencies('assignment', leads(6, night), book, NINE)[0]?.p50.ms).toBe(HOUR);
    expect(latencies('response', leads(6, night), book, NINE)[0]?.p50.ms).toBe(50 * MINUTE);
  });

  it('has no response where nobody was there to respond', () => {
    expect(latencies('response', [aLead(NOBODY)], aBook(), NINE)[0]?.p50.n).toBe(0);
  });

  it('spreads by p90 over p50, where both are known', () => {
    const rows = latencies(
      'response',
      leads(40, i => ({ respondedAt: NINE + (i + 1) * MINUTE })),
      aBook(),
      NINE,
    );
    expect(rows.map(spread)).toEqual([36 / 20]);
    expect(latencies('response', [aLead()], aBook(), NINE).map(spread)).toEqual([null]);
  });
});

describe('adherence', () => {
  it('counts a promise as broken as soon as its time is over, and the rest of the running ones as undecided', () => {
    const some = [
      aLead(),
      aLead({ firstOwnedAt: NINE + 6 * MINUTE, respondedAt: NINE + 7 * MINUTE }),
      aLead({ receivedAt: NINE - HOUR, ...NOBODY }),
      aLead({ receivedAt: NINE - MINUTE, ...NOBODY }),
    ];
    const [assignment, response] = adherence(some, aBook(), NINE + 10 * MINUTE - 7 * MINUTE);
    expect(assignment).toMatchObject({ clock: 'assignment', kept: { k: 1, n: 3 }, undecided: 1 });
    expect(response).toMatchObject({ clock: 'response', kept: { k: 2, n: 2 }, undecided: 2 });
  });

  it('counts a promise to a lead that was closed unserved as broken when it was late by then, and else in neither', () => {
    const closedAfter = (ms: number) => aLead({ respondedAt: null, closedAt: NINE + ms });
    const some = [closedAfter(10 * MINUTE), closedAfter(HOUR), aLead({ closedAt: NINE + 10 * MINUTE })];
    const response = { kept: { k: 1, n: 2 }, undecided: 1 };
    const rows = adherence(some, aBook(), NINE + DAY);
    expect(rows.find(({ clock }) => clock === 'response')).toMatchObject(response);
    expect(some.map(lead => isKept(lead, 'response', 'breach', aBook(), NINE + DAY))).toEqual([null, false, true]);

    const unowned = adherence([aLead({ ...NOBODY, closedAt: NINE + MINUTE })], aBook(), NINE + DAY);
    expect(unowned[0]).toMatchObject({ clock: 'assignment', kept: { n: 0 }, undecided: 1 });
  });
});

describe('accuracy', () => {
  it('is what people did not have to correct, by the reason that they gave', () => {
    const some = leads(100, i => ({ reassigned: i < 5 ? ['wrong_territory'] : i < 7 ? ['capacity'] : [] }));
    const rows = accuracy([...some, aLead(NOBODY)], aBook());
    expect(rows.map(({ aspect, right, verdict }) => [aspect, right.k, right.n, verdict])).toEqual([
      ['territory', 95, 100, 'not_shown'],
      ['segment', 100, 100, null],
      ['role', 100, 100, null],
    ]);
  });

  it('is met only when all of its interval is', () => {
    const right = (n: number) =>
      accuracy(
        leads(n, () => ({})),
        aBook(),
      )[0]?.verdict;
    expect([right(10), right(100)]).toEqual(['not_shown', 'met']);
    const wrong = leads(100, i => ({ reassigned: i < 30 ? ['wrong_territory'] : [] }));
    expect(accuracy(wrong, aBook())[0]?.verdict).toBe('missed');
  });
});

describe('rates', () => {
  it('are told by source', () => {
    const some = [
      aLead({ reason: 'otherwise' }),
      aLead({ reason: 'no_rule', ...NOBODY }),
      aLead({ conflicts: 2 }),
      aLead({ source: null, missing: ['country'] }),
    ];
    const [none, demo] = ratesBy('source', some);
    expect(none).toMatchObject({ of: null, missingField: { k: 1, n: 1 } });
    expect(demo).toMatchObject({
      of: 'demo',
      fallback: { k: 2, n: 3 },
      unassigned: { k: 1, n: 3 },
      conflict: { k: 1, n: 3 },
      failedRule: { k: 1, n: 3 },
      missingField: { k: 0, n: 3 },
    });
  });

  it('are told by rule, whatever it is called', () => {
    expect(ratesBy('rule', [aLead({ rule: 'constructor' }), aLead()]).map(({ of }) => of)).toEqual([
      'constructor',
      'german',
    ]);
  });

  it('name the fields that a source leaves out', () => {
    const some = [aLead({ missing: ['country', 'employees'] }), aLead({ missing: ['country'] }), aLead()];
    expect(missingFields(some).map(({ field, missing }) => [field, missing.k, missing.n])).toEqual([
      ['country', 2, 3],
      ['employees', 1, 3],
    ]);
  });
});

describe('moves by hand', () => {
  const some = [
    aLead({ id: 'a', reassigned: ['capacity', 'capacity', 'other'] }),
    aLead({ id: 'b', reassigned: ['wrong_role'] }),
    aLead({ id: 'c', reassigned: ['other', 'other', 'other', 'other'] }),
    aLead({ id: 'd' }),
  ];

  it('are loops from the third on', () => {
    expect(reassignmentLoops(some).map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('are counted by lead and by reason', () => {
    expect(corrections(some)).toMatchObject({
      leads: { k: 3, n: 4 },
      why: { capacity: 2, other: 5, wrong_role: 1, wrong_territory: 0 },
    });
  });
});

describe('a valid owner', () => {
  it('is counted apart from the workflow having run', () => {
    const router = smallRouter({
      'rules/teams.yaml':
        'kind: teams\nversion: 1\nreps: [{id: ana}, {id: ben, active: false}]\nteams: [{id: berlin, members: [{rep: ana}]}]\n',
    });
    const some = [aLead(), aLead({ rep: 'ben' }), aLead({ rep: 'constructor' }), aLead(NOBODY)];
    expect(validOwner(some, router)).toMatchObject({ ran: 4, valid: { k: 1, n: 3 } });
  });
});

describe('load', () => {
  it('stands beside what the weights say', () => {
    const some = [...leads(3, () => ({})), aLead({ rep: 'ben' }), aLead({ team: null })];
    expect(loads(some, aRouter())).toEqual([
      { team: 'berlin', rep: 'ana', leads: 3, weight: 1, expected: 2 },
      { team: 'berlin', rep: 'ben', leads: 1, weight: 1, expected: 2 },
    ]);
  });
});

describe('queues and incidents', () => {
  it('count what still lasts with its age', () => {
    const some = Array.from({ length: 30 }, (_, i) => ({ id: `${i}`, lasts: i < 5 }));
    const places = some.map(({ id, lasts }) => ({
      ...{ leadId: id, queue: 'unrouted', enteredAt: NINE - HOUR, expiresAt: null },
      leftAt: lasts ? null : NINE - 50 * MINUTE,
    }));
    expect(queueAges(places, NINE)).toMatchObject([
      { queue: 'unrouted', waiting: 5, oldest: HOUR, p90: { ms: HOUR, atLeast: true } },
    ]);
    const incident = { category: 'alert', openedAt: NINE - HOUR, drill: false };
    const incidents = [
      ...some.map(({ id, lasts }) => ({ ...incident, id, resolvedAt: lasts ? null : NINE - 30 * MINUTE })),
      { ...incident, id: 'drill', resolvedAt: NINE, drill: true },
    ];
    expect(recoveryTimes(incidents, NINE)).toMatchObject([
      { category: 'alert', p50: { n: 30, ms: 30 * MINUTE }, p90: { ms: HOUR, atLeast: true } },
    ]);
  });
});

describe('a trend', () => {
  const times = (n: number, ms: (i: number) => number) =>
    Array.from({ length: n }, (_, i) => ({ ms: ms(i), open: false }));

  it('is faster, slower, or not shown', () => {
    const [slow, fast] = [times(100, i => 1000 + i), times(100, i => 100 + i)];
    expect(trend(slow, fast, 0.9, 1).verdict).toBe('faster');
    expect(trend(fast, slow, 0.9, 1).verdict).toBe('slower');
    expect(trend(slow, slow, 0.9, 1).verdict).toBe('not_shown');
    expect(trend(slow, fast.slice(0, 28), 0.9, 1)).toEqual({ verdict: 'not_shown', difference: null });
  });

  it('is the same for the same seed', () => {
    const [old, fresh] = [times(60, i => i * i), times(60, i => i * i + 5)];
    expect(trend(old, fresh, 0.9, 42)).toEqual(trend(old, fresh, 0.9, 42));
  });
});

describe('quarterly targets', () => {
  const router = smallRouter({
    'rules/sla.yaml': `kind: sla
version: 1
targets: [{id: rest, default: true, assignment: {breach: 4h}, escalation: standard}]
quarters:
  - {quarter: 2026-Q4, target: rest, assignment: {p90: 90s}}
  - {quarter: 2027-Q1, target: rest, assignment: {p90: 60s}}
`,
  });
  const verdicts = (all: ReturnType<typeof leads>) => quarterVerdicts(all, router, promisesOf(router), NINE);

  it('look at the leads of their quarter, and only of quarters that have begun', () => {
    expect(quarterOf('2026-Q4')).toEqual({ from: Date.UTC(2026, 9, 1), to: Date.UTC(2027, 0, 1) });
    const old = leads(50, () => ({ receivedAt: Date.UTC(2026, 8, 30), firstOwnedAt: NINE }));
    expect(verdicts([...old, ...leads(30, () => ({}))])).toMatchObject([
      { quarter: '2026-Q4', sla: 'rest', p: 'p90', target: 90_000, is: { n: 30 }, verdict: 'met' },
    ]);
  });

  it('are missed, or not shown yet', () => {
    expect(verdicts(leads(40, () => ({ firstOwnedAt: NINE + 2 * MINUTE })))).toMatchObject([{ verdict: 'missed' }]);
    expect(verdicts(leads(10, () => ({})))).toMatchObject([{ verdict: 'not_shown' }]);
  });
});

describe('all measures together', () => {
  it('are plain data, also of nothing', () => {
    const nothing = { leads: [], places: [], incidents: [] };
    const measures = measuresOf(aRouter(), nothing, { from: NINE, to: NINE + DAY }, NINE);
    expect(JSON.parse(JSON.stringify(measures))).toEqual(measures);
    expect(measures).toMatchObject({ leads: 0, assignment: [], validOwner: { ran: 0 } });
  });
});
