import { describe, expect, it } from 'vitest';
import { INVARIANTS } from '../../../../src/engine/measure/invariants/all.ts';
import { FIRST_LINK, linkAudit } from '../../../../src/engine/measure/invariants/audit-chain.ts';
import { keptAsTold } from '../../../../src/engine/measure/invariants/i01-kept-as-told.ts';
import { type LeadPlace, oneOwnerOrPlace } from '../../../../src/engine/measure/invariants/i01-one-owner-or-place.ts';
import { noneLost } from '../../../../src/engine/measure/invariants/i02-none-lost.ts';
import { ownerCould } from '../../../../src/engine/measure/invariants/i03-owner-could.ts';
import { sameAgain } from '../../../../src/engine/measure/invariants/i04-same-again.ts';
import { endsAsSaid, queuesEnd } from '../../../../src/engine/measure/invariants/i05-queues-end.ts';
import {
  clocksFollow,
  type LeadClocks,
  type PinnedHours,
  pledgeStands,
} from '../../../../src/engine/measure/invariants/i06-clocks-follow.ts';
import { type ClockTimer, oneTimerAClock } from '../../../../src/engine/measure/invariants/i06-one-timer-a-clock.ts';
import { levelsAscend } from '../../../../src/engine/measure/invariants/i07-levels-ascend.ts';
import { stableKeys } from '../../../../src/engine/measure/invariants/i08-stable-keys.ts';
import { BEFORE_ALL, headHolds, walkAudit } from '../../../../src/engine/measure/invariants/i09-audit-holds.ts';
import { pointerHolds } from '../../../../src/engine/measure/invariants/i10-pointer-holds.ts';
import { ledgerAgrees } from '../../../../src/engine/measure/invariants/i11-ledger-agrees.ts';
import { sumsAgree } from '../../../../src/engine/measure/invariants/i12-sums-agree.ts';
import { messagesAccounted } from '../../../../src/engine/measure/invariants/i13-messages-accounted.ts';
import { noPersonalData } from '../../../../src/engine/measure/invariants/i14-no-personal-data.ts';
import type { PastDecision } from '../../../../src/engine/measure/invariants/past-decision.ts';
import { emptyLedger } from '../../../../src/engine/model/ledger.ts';
import { ledgerOf } from '../../../../src/engine/model/state.ts';
import { compilePolicy } from '../../../../src/engine/policy/compile-policy.ts';
import { routeLead } from '../../../../src/engine/routing/route-lead.ts';
import type { Clock, ClockLife } from '../../../../src/engine/sla/clocks/clock.ts';
import { runClock } from '../../../../src/engine/sla/clocks/run-clock.ts';
import { ALWAYS } from '../../../../src/engine/time/calendar.ts';
import { HOUR, MINUTE } from '../../../../src/engine/time/units.ts';
import { aPolicy } from '../../../runtime/stage/a-policy.ts';
import { NINE } from '../../../runtime/stage/a-service.ts';

const held: LeadPlace = {
  id: 'a',
  source: 'demo',
  status: 'owner',
  owner: 'ana',
  mergedInto: null,
  closedAt: null,
  opportunityAt: null,
  places: 0,
  decisions: 1,
  lastSeq: 1,
};
const waiting: LeadPlace = { ...held, id: 'b', status: 'queue', owner: null, places: 1 };
const closed: LeadPlace = { ...held, id: 'c', status: 'closed', closedAt: 1 };
const merged: LeadPlace = { ...held, id: 'd', status: 'merged', owner: null, mergedInto: 'a', closedAt: 1 };
const SOUND = [held, waiting, closed, merged];

it('are fourteen, in order', () => {
  expect(INVARIANTS.map(({ code }) => code)).toEqual(Array.from({ length: 14 }, (_, i) => `I${i + 1}`));
});

describe('I1: one owner or one place', () => {
  it('is silent for leads that are held, wait, are closed or merged', () => {
    expect(oneOwnerOrPlace(SOUND)).toEqual([]);
  });
  it.each([
    ['nobody has it', { ...held, owner: null }],
    ['two places', { ...waiting, places: 2 }],
    ['an owner and a place', { ...held, places: 1 }],
    ['no place', { ...waiting, places: 0 }],
    ['closed and waiting', { ...closed, places: 1 }],
    ['merged into nothing', { ...merged, mergedInto: null }],
    ['an unknown status', { ...held, status: 'lost' }],
  ])('fires when %s', (_what, lead) => {
    expect(oneOwnerOrPlace([lead])).toMatchObject([{ code: 'I1', at: `lead:${lead.id}` }]);
  });
});

describe('I1: kept as told', () => {
  const told = { owner: 'ana', firstOwnedAt: NINE, pauses: [{ from: NINE, to: null }] };
  it('is silent when all that was told is kept so', () => {
    expect(keptAsTold('a', { ...told, pauses: [{ to: null, from: NINE }], raw: 'more' }, told)).toEqual([]);
  });
  it('fires for what is kept otherwise, by the name of its column', () => {
    const says = 'Its first_owned_at is kept as null and told to be 1793610000000.';
    expect(keptAsTold('a', { ...told, firstOwnedAt: null }, told)).toMatchObject([{ code: 'I1', at: 'lead:a', says }]);
  });
});

describe('I2: none lost', () => {
  it('is silent when every acknowledged lead is here with all its decisions', () => {
    expect(noneLost(SOUND, ['a', 'b'])).toEqual([]);
  });
  it('fires for one that is not here, and for one whose decision is gone', () => {
    const gap = { ...held, decisions: 1, lastSeq: 2 };
    expect(noneLost([gap], ['z']).map(({ at }) => at)).toEqual(['lead:z', 'lead:a']);
  });
});

describe('I3 and I4: decisions made again', () => {
  const compiled = compilePolicy(aPolicy());
  if (!compiled.ok) throw new Error('the policy compiles');
  const { router } = compiled;
  const raw = { id: 'a', country: 'DE' };
  const { decision } = routeLead(router, raw, emptyLedger(), NINE);
  const past: PastDecision = { decision, router, ledger: emptyLedger(), raw, at: NINE, byRules: true };

  it('are silent for a decision as it was made', () => {
    expect([...ownerCould([past]), ...sameAgain([past])]).toEqual([]);
  });
  it('I3 fires for an owner who had had the lead before, and for one whom the rules do not know', () => {
    const ledger = ledgerOf({ leads: { a: { earlier: ['ana'] } } });
    const unknown = { ...past, decision: { ...decision, owner: 'zoe' } };
    expect(ownerCould([{ ...past, ledger }, unknown]).map(({ code }) => code)).toEqual(['I3', 'I3']);
  });
  it('I4 fires for another owner, and says nothing of what persons decided or of erased leads', () => {
    const other = { ...past, decision: { ...decision, owner: 'ben' } };
    expect(sameAgain([other])).toMatchObject([{ code: 'I4', at: 'lead:a' }]);
    expect(
      sameAgain([
        { ...other, byRules: false },
        { ...other, raw: null },
      ]),
    ).toEqual([]);
  });
});

describe('I5: queues end', () => {
  const place = { leadId: 'a', queue: 'unrouted', enteredAt: NINE - HOUR, expiresAt: NINE, dueAt: NINE, told: false };
  it('is silent before the end, a sweep after it, and when somebody was told', () => {
    expect(queuesEnd([place], NINE + 1000)).toEqual([]);
    expect(
      queuesEnd(
        [
          { ...place, told: true },
          { ...place, expiresAt: null },
        ],
        NINE + HOUR,
      ),
    ).toEqual([]);
  });
  it('fires when it is looked at only after the end', () => {
    expect(queuesEnd([{ ...place, dueAt: NINE + 1 }], NINE - 1)).toMatchObject([{ code: 'I5', at: 'lead:a' }]);
  });
  it('fires for an end that its queue never said, and for none where the queue has one', () => {
    expect(endsAsSaid(place, [null, NINE])).toEqual([]);
    expect(endsAsSaid({ ...place, expiresAt: null }, [null])).toEqual([]);
    expect(endsAsSaid(place, [NINE + 1])).toMatchObject([{ code: 'I5', at: 'lead:a' }]);
    expect(endsAsSaid({ ...place, expiresAt: null }, [NINE])).toMatchObject([
      { says: 'Its time in queue unrouted never ends.' },
    ]);
  });
  it('fires long after the end', () => {
    expect(queuesEnd([place], NINE + HOUR)).toMatchObject([{ code: 'I5', at: 'lead:a' }]);
  });
});

describe('I6: one timer a clock', () => {
  const clock: ClockTimer = {
    leadId: 'a',
    kind: 'assignment',
    dueAt: 5,
    nextAt: 5,
    breachedAt: null,
    stoppedAt: null,
    told: false,
  };
  it('is silent for clocks that run, promise nothing, stopped, or broke a promise that was told', () => {
    const quiet = { ...clock, nextAt: null };
    const sound = [
      clock,
      { ...quiet, dueAt: null },
      { ...quiet, stoppedAt: 4 },
      { ...quiet, breachedAt: 5, told: true },
    ];
    expect(oneTimerAClock(sound)).toEqual([]);
  });
  it.each([
    ['runs without a timer', { ...clock, nextAt: null }],
    ['stopped with a timer', { ...clock, stoppedAt: 4 }],
    ['broke its promise and nobody was told', { ...clock, nextAt: null, breachedAt: 5 }],
  ])('fires for one that %s', (_what, broken) => {
    expect(oneTimerAClock([broken])).toMatchObject([{ code: 'I6', at: 'clock:assignment:a' }]);
  });
});

describe('I6: clocks follow from the life of their lead', () => {
  const pledge = {
    ...{ sla: 'rest', targetMs: HOUR, marks: [], calendar: 'always' },
    escalation: null,
    businessCritical: false,
  };
  const unheard = { ownedAt: null, respondedAt: null, closedAt: null, pauses: [] };
  const life: ClockLife = { ...unheard, receivedAt: NINE, firstOwnedAt: null };
  const course = { startedAt: NINE, stoppedAt: null };
  const clock = runClock({ kind: 'assignment', pledge, calendar: ALWAYS, course, pauses: [] }, null, NINE);
  const lead = (kept: Clock | null, hours: PinnedHours | null = { calendar: ALWAYS, asPinned: true }): LeadClocks => ({
    ...{ leadId: 'a', life, sla: 'rest' },
    clocks: kept ? [{ clock: kept, hours }] : [],
  });

  it('is silent for one that runs as promised, that was put off a little, and that has no hours any more', () => {
    expect(clocksFollow(lead(clock), NINE)).toEqual([]);
    const putOff = { ...clock, nextAt: NINE + HOUR + MINUTE };
    expect(clocksFollow(lead(putOff), NINE + HOUR)).toEqual([]);
    expect(clocksFollow(lead({ ...clock, dueAt: 7 }, null), NINE)).toEqual([]);
    expect(pledgeStands('a', clock, { ...pledge, calendar: 'berlin' })).toEqual([]);
  });
  it.each([
    ['is gone', null],
    ['is due at another time', { ...clock, dueAt: NINE }],
    ['stopped though nothing happened', { ...clock, stoppedAt: NINE, nextAt: null }],
    ['is set to ring long after', { ...clock, nextAt: NINE + 2 * HOUR }],
    ['is held to another row', { ...clock, pledge: { ...pledge, sla: 'other' } }],
  ])('fires for one that %s', (_what, kept) => {
    expect(clocksFollow(lead(kept), NINE)).toMatchObject([{ code: 'I6', at: 'clock:assignment:a' }]);
  });
  it('fires for one with nothing to measure, for other hours than its release has, and for a promise never made', () => {
    expect(clocksFollow(lead({ ...clock, kind: 'response' }), NINE)).toHaveLength(2);
    expect(clocksFollow(lead(clock, { calendar: ALWAYS, asPinned: false }), NINE)).toHaveLength(1);
    expect(pledgeStands('a', clock, { ...pledge, targetMs: 1 })).toMatchObject([{ code: 'I6' }]);
  });
});

describe('I7: levels ascend', () => {
  const steps = (...levels: (number | null)[]) =>
    levels.map((level, i) => ({ incident: 'x', seq: i + 1, level, step: level === null ? 'acked' : 'notify' }));
  it('is silent for a ladder that is climbed step by step', () => {
    expect(levelsAscend(steps(1, 2, null, 3, 3, 4))).toEqual([]);
  });
  it('fires when a level is left out or gone back to, and when a step is missing', () => {
    expect([steps(1, 3), steps(2, 1), steps(1, 2, 2).toSpliced(1, 1)].flatMap(levelsAscend)).toHaveLength(3);
  });
});

describe('I8 and I13: messages', () => {
  it('are silent when each has its key and its state', () => {
    expect([...stableKeys([]), ...messagesAccounted({ intents: 3, pending: 1, sent: 1, dead: 1 })]).toEqual([]);
  });
  it('fire for a key of two, for none, and for a message in no state', () => {
    expect(
      stableKeys([
        { key: 'k', messages: 2 },
        { key: '', messages: 1 },
      ]),
    ).toHaveLength(2);
    expect(messagesAccounted({ intents: 3, pending: 1, sent: 1, dead: 0 })).toMatchObject([{ code: 'I13' }]);
  });
});

describe('I9: the audit', () => {
  const entry = (what: string) => ({ at: '2026-11-02T09:00:00.000Z', who: 'ana', what, detail: { n: 1 } });
  const first = linkAudit(entry('one'), null);
  const second = linkAudit(entry('two'), first);
  const third = linkAudit(entry('three'), second);
  const whole = [first, second, third];
  const codes = (links: typeof whole) => walkAudit(BEFORE_ALL, links).found.map(({ at }) => at);

  it('is silent when it is whole, and when it went on after its head was kept', () => {
    expect([codes(whole), first.prev]).toEqual([[], FIRST_LINK]);
    expect([headHolds(second, second), headHolds(null, null)]).toEqual([[], []]);
  });
  it('fires for any change, deletion and reordering', () => {
    expect(codes([first, { ...second, who: 'eve' }, third])).toEqual(['audit:2']);
    expect(codes([first, { ...second, detail: { n: 2 } }, third])).toEqual(['audit:2']);
    expect(codes([first, third])).toEqual(['audit:3', 'audit:3']);
    expect(codes([second, third])).toContain('audit:2');
    expect(codes([first, third, second])).not.toEqual([]);
  });
  it('fires for an end that was cut off, and for a whole chain written anew', () => {
    expect(headHolds(third, null)).toMatchObject([{ code: 'I9', at: 'audit:3' }]);
    expect(headHolds(third, linkAudit(entry('other'), second))).toMatchObject([{ code: 'I9' }]);
  });
});

describe('I10: the pointer', () => {
  const sound = { release: 'r', fallback: false, unreadable: null, active: ['r'] };
  it('is silent when the live release alone is active, and before the first', () => {
    expect(pointerHolds(sound)).toEqual([]);
    expect(pointerHolds({ ...sound, fallback: true, active: [] })).toEqual([]);
    expect(pointerHolds({ ...sound, release: null, active: [] })).toEqual([]);
  });
  it('fires when it cannot be read, and when others are marked', () => {
    expect(pointerHolds({ ...sound, unreadable: 'damaged' })).toHaveLength(1);
    expect(pointerHolds({ ...sound, active: ['r', 's'] })).toHaveLength(1);
    expect(pointerHolds({ ...sound, active: [] })).toHaveLength(1);
  });
});

describe('I11: rotation and load', () => {
  const tally = {
    ledger: ledgerOf({
      teams: { dach: { n: 2, credits: { ana: '1', ben: '-1' }, last_assigned: { ana: 1, ben: 2 } } },
      reps: { ana: { open: 1 } },
    }),
    picks: new Map([['dach', 2]]),
    open: new Map([['ana', 1]]),
    catchingUp: new Set<string>(),
  };
  it('is silent when they agree with decisions and leads', () => {
    expect(ledgerAgrees(tally)).toEqual([]);
  });
  it('fires for a pick too many, a load that nobody holds, a turn taken twice, and credits out of nothing', () => {
    const team = (more: object) => ledgerOf({ teams: { dach: { n: 2, ...more } }, reps: { ana: { open: 1 } } });
    expect(ledgerAgrees({ ...tally, picks: new Map([['dach', 3]]) })).toMatchObject([{ at: 'team:dach' }]);
    expect(ledgerAgrees({ ...tally, open: new Map() })).toMatchObject([{ at: 'rep:ana' }]);
    expect(ledgerAgrees({ ...tally, ledger: team({ last_assigned: { ana: 2, ben: 2 } }) })).toHaveLength(1);
    expect(ledgerAgrees({ ...tally, ledger: team({ credits: { ana: '1' } }) })).toHaveLength(1);
    const catchingUp = new Set(['dach']);
    expect(ledgerAgrees({ ...tally, ledger: team({ credits: { ana: '1' } }), catchingUp })).toEqual([]);
  });
});

describe('I12: sums by source', () => {
  it('is silent when each lead is counted once', () => {
    expect(sumsAgree(SOUND)).toEqual([]);
  });
  it('fires when one is counted nowhere, or twice', () => {
    expect(sumsAgree([{ ...held, owner: null }])).toMatchObject([{ code: 'I12', at: 'source:demo' }]);
    expect(sumsAgree([{ ...held, source: null, places: 1 }])).toMatchObject([{ at: 'source:none' }]);
  });
});

describe('I14: personal data', () => {
  const texts = [{ at: 'audit:1', text: '{"to":"Canary@Example.com"}' }];
  it('is silent when none stands there; short values stand in texts by chance', () => {
    expect(noPersonalData(texts, ['other@example.com', 'to'])).toEqual([]);
  });
  it('fires for a personal value in any case, and does not repeat it', () => {
    const [found] = noPersonalData(texts, ['canary@example.com']);
    expect([found?.code, JSON.stringify(found).toLowerCase().includes('canary')]).toEqual(['I14', false]);
  });
});
