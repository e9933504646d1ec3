import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadAsOf } from '../../../../src/engine/measure/papers/as-of.ts';
import type { PastLead } from '../../../../src/engine/measure/past/past-lead.ts';
import { replayAlert } from '../../../../src/engine/measure/past/replay-alert.ts';
import type { Alert } from '../../../../src/engine/model/types.gen.ts';
import type { AlertKind } from '../../../../src/engine/policy/alerts/alert-kinds.ts';
import { aBook, aLead, aSetting, DAY, HOUR, lookOf, MINUTE, NINE } from '../stage/facts.ts';

const book = aBook();

/** A lead that came at a minute of the morning and had an owner after so many, or never (null). */
const came = (minute: number, waits: number | null, more: Partial<PastLead> = {}): PastLead => {
  const receivedAt = NINE + minute * MINUTE;
  const firstOwnedAt = waits === null ? null : receivedAt + waits * MINUTE;
  const stay = { queue: 'desk', enteredAt: receivedAt, expiresAt: receivedAt + HOUR, leftAt: firstOwnedAt };
  const stays = waits === 0 ? [] : [{ ...stay, served: firstOwnedAt !== null }];
  return { ...aLead({ id: `m${minute}`, receivedAt, firstOwnedAt }), stays, ...more };
};

const every = (n: number, of: (i: number) => PastLead): PastLead[] => Array.from({ length: n }, (_, i) => of(i));

function replayed(kind: AlertKind, leads: readonly PastLead[], more: Partial<Alert> = {}) {
  const until = (leads.at(-1)?.receivedAt ?? NINE) + DAY;
  return replayAlert(aSetting(kind, more), { leads, book, until });
}

const minutes = ({ fired }: ReturnType<typeof replayed>) =>
  fired.map(({ from, to }) => [(from - NINE) / MINUTE, to === null ? null : (to - NINE) / MINUTE]);

describe('assignment-latency-breach on past leads', () => {
  it('fires from the look at which so many are late to the one at which it is over', () => {
    const bad = every(180, i => came(i, i >= 60 && i < 120 ? 10 : 0));
    const seen = replayed('assignment-latency-breach', bad);
    expect(seen).toMatchObject({ shown: true, looks: 179 + DAY / MINUTE + 1 });
    // At minute 98 the times of 36 leads are over, those of minute 60 to 95; at 125, of two of the last five minutes.
    expect(minutes(seen)).toEqual([[98, 125]]);
    expect(seen.fired[0]?.says).toBe('36 of 60 leads (60 %) are assigned late, burning the budget 6 times too fast.');
  });

  it('is silent when all are in time, and when there are none', () => {
    expect(
      replayed(
        'assignment-latency-breach',
        every(180, i => came(i, 1)),
      ).fired,
    ).toEqual([]);
    expect(replayed('assignment-latency-breach', [])).toMatchObject({ shown: true, looks: 0, fired: [] });
  });
});

describe('unassigned-age on past leads', () => {
  it('fires from the look at which one has waited too long until none has', () => {
    const seen = replayed('unassigned-age', [came(0, 30), came(15, 20), came(100, 5), came(200, null)]);
    expect(minutes(seen)).toEqual([
      [10, 35],
      [210, null],
    ]);
    expect(seen.fired[0]?.says).toBe(
      '1 leads have no owner; m0 waits for 10 min of working time, 100 % of what is allowed.',
    );
  });

  it('is silent when everybody has an owner in time, or was closed by then', () => {
    const closed = came(0, null, { closedAt: NINE + 9 * MINUTE });
    expect(replayed('unassigned-age', [closed, came(5, 9), came(6, 0)]).fired).toEqual([]);
  });

  it('is what looking every minute would have seen', () => {
    const lead = fc.record({ minute: fc.nat(90), waits: fc.option(fc.nat(40)), closed: fc.option(fc.nat(60)) });
    fc.assert(
      fc.property(fc.array(lead, { minLength: 1, maxLength: 8 }), fc.constantFrom(1, 2, 3), (some, min_n) => {
        const leads = some
          .toSorted((a, b) => a.minute - b.minute)
          .map(({ minute, waits, closed }) =>
            came(minute, waits, closed === null ? {} : { closedAt: NINE + (minute + closed) * MINUTE }),
          );
        const fires = (at: number) => {
          const then = leads.filter(({ receivedAt }) => receivedAt <= at).map(each => leadAsOf(each, at));
          const waiting = then.filter(({ firstOwnedAt, closedAt }) => firstOwnedAt === null && closedAt === null);
          return lookOf('unassigned-age', { waiting, book }, { min_n }, at).state === 'firing';
        };
        const seen = minutes(replayed('unassigned-age', leads, { min_n }));
        for (let minute = 0; minute < 180; minute += 1) {
          const within = seen.some(([from, to]) => minute >= Number(from) && (to == null || minute < to));
          expect([minute, within]).toEqual([minute, fires(NINE + minute * MINUTE)]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('queue-health on past leads', () => {
  /** Each minute two leads come to the desk, and one that came earlier is taken. */
  const growing = every(240, i => came(Math.floor(i / 2), Math.ceil(i / 2)));

  it('fires while leads will likely run out of their time', () => {
    const [first] = replayed('queue-health', growing).fired;
    expect(first?.says).toMatch(/^desk: \d+ wait/);
    // One a minute is taken: the first who will not be within their hour come after some 60 minutes.
    expect(Math.abs(Number(first?.from) - (NINE + 65 * MINUTE))).toBeLessThan(10 * MINUTE);
    expect(first?.to).not.toBeNull();
  });

  it('is silent when a queue is emptied as fast as it fills, and when nobody is known to take any', () => {
    expect(
      replayed(
        'queue-health',
        every(240, i => came(i, 3)),
      ).fired,
    ).toEqual([]);
    expect(
      replayed(
        'queue-health',
        every(240, i => came(i, null)),
      ).fired,
    ).toEqual([]);
  });
});

describe('source-variance on past leads', () => {
  /** Forty leads a day; each waits for one to two minutes, but for the last day. */
  const days = (lastDay: number) =>
    every(30 * 40, i => {
      const slow = i >= 29 * 40 ? lastDay : 1;
      return came(Math.floor(i / 40) * 1440 + (i % 40), slow * (1 + (i % 40) / 40));
    });

  it('fires on a day on which leads of a source waited far longer than usual', () => {
    expect(replayed('source-variance', days(20))).toMatchObject({
      looks: 30,
      fired: [{ says: expect.stringContaining('demo were assigned unusually late') }],
    });
  });

  it('is silent on a day like the others', () => {
    expect(replayed('source-variance', days(1)).fired).toEqual([]);
  });
});

describe('conflict-spike on past leads', () => {
  const twoWeeks = every(14 * 96, i => came(i * 15, 0));
  const spike = every(40, i => came(14 * 1440 + i / 4, 0, { conflicts: 1 }));

  it('fires when two rules claim far more leads than they did', () => {
    const seen = replayed('conflict-spike', [...twoWeeks, ...spike]);
    expect(minutes(seen)[0]?.[0]).toBe(14 * 1440 + 2);
    expect(seen.fired[0]?.says).toContain('leads of the last 15 min were claimed by two rules');
  });

  it('is silent without conflicts', () => {
    expect(replayed('conflict-spike', twoWeeks).fired).toEqual([]);
  });
});

describe('what past leads do not tell', () => {
  it.each([
    ['integration-failure', 'which calls to other systems failed'],
    ['ownership-drift', 'who held each lead and had left by then, and which moves people made'],
    ['reassignment-loop', 'which moves people made'],
    ['drill-overdue', 'when there were drills'],
  ] as const)('%s is not shown, with what it would need', (kind, lacks) => {
    expect(replayed(kind, [came(0, 0)])).toMatchObject({ shown: false, says: `history does not say ${lacks}` });
  });
});
