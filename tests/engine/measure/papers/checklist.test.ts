import { describe, expect, it } from 'vitest';
import { checklist } from '../../../../src/engine/measure/papers/checklist/checklist.ts';
import { monthsBefore } from '../../../../src/engine/measure/papers/checklist/month.ts';
import type { PaperFacts } from '../../../../src/engine/measure/papers/paper-facts.ts';
import type { ReviewAction } from '../../../../src/engine/model/types.gen.ts';
import { aRouter, DAY, HOUR, leads, MINUTE } from '../stage/facts.ts';
import { anIncident, noFacts } from './quarter.ts';

/** 3 December 2026: the months that are asked about are October and November. */
const AT = Date.UTC(2026, 11, 3);
const OCTOBER = Date.UTC(2026, 9, 1);
const NOVEMBER = Date.UTC(2026, 10, 1);

const router = aRouter();
const ask = (facts: Partial<PaperFacts>, actions: ReviewAction[] = []) =>
  checklist(router, noFacts(facts), actions, AT);
const november = (facts: Partial<PaperFacts>, actions: ReviewAction[] = []) => ask(facts, actions).now.answers;

const owned = (at: number, n: number, slow: number, minutes = 3) =>
  leads(n, i => ({
    id: `${at}-${i}`,
    receivedAt: at + HOUR,
    firstOwnedAt: at + HOUR + (i < slow ? minutes : 1) * MINUTE,
  }));

const anAction = (more: Partial<ReviewAction> = {}): ReviewAction => ({
  id: 'a-1',
  incident: 'i-1',
  cause: 'late enrichment',
  action: 'wait for it',
  owner: 'zoe',
  due: '2026-12-20',
  status: 'open',
  ...more,
});

describe('months', () => {
  it('are whole ones of UTC that are over', () => {
    expect(monthsBefore(Date.UTC(2027, 0, 1), 3).map(({ name }) => name)).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(monthsBefore(Date.UTC(2027, 0, 31, 23), 1)[0]).toMatchObject({ name: '2026-12', to: Date.UTC(2027, 0, 1) });
  });
});

describe('are p90 targets met?', () => {
  it.each([
    ['yes', 300, 3],
    ['no', 300, 90],
    ['not_shown', 300, 30],
    ['not_shown', 0, 0],
  ])('%s: %i leads, %i of them slow', (answer, n, slow) => {
    expect(november({ leads: owned(NOVEMBER, n, slow) }).targets_met.answer).toBe(answer);
  });
});

describe('do queues pass leads on to people?', () => {
  const stay = (leftAfter: number | null, expiresAfter: number | null) => ({
    leadId: 'l',
    queue: 'unrouted',
    enteredAt: NOVEMBER + DAY,
    leftAt: leftAfter === null ? null : NOVEMBER + DAY + leftAfter,
    expiresAt: expiresAfter === null ? null : NOVEMBER + DAY + expiresAfter,
  });
  it.each([
    ['yes, when each that ran out left within five minutes', 'yes', [stay(31 * MINUTE, 30 * MINUTE)]],
    ['no, when one left later', 'no', [stay(31 * MINUTE, 30 * MINUTE), stay(36 * MINUTE, 30 * MINUTE)]],
    ['no, when one is still there', 'no', [stay(null, 30 * MINUTE)]],
    ['no, when one has no end', 'no', [stay(MINUTE, null)]],
    ['not shown, when none ran out', 'not_shown', [stay(MINUTE, 30 * MINUTE)]],
  ] as const)('%s', (_what, answer, places) => {
    expect(november({ places }).queues_expire.answer).toBe(answer);
  });
});

describe('is each kind of exception falling?', () => {
  const both = (before: number, now: number) => ({
    leads: [...owned(OCTOBER, 300, before, 9), ...owned(NOVEMBER, 300, now, 9)],
  });
  it.each([
    ['yes', 60, 10],
    ['no', 10, 60],
    ['not_shown', 30, 28],
    ['yes', 0, 0],
  ])('%s: %i late, then %i', (answer, before, now) => {
    const judged = november({
      leads: both(before, now).leads.map(lead => ({ ...lead, respondedAt: lead.firstOwnedAt })),
    });
    expect(judged.exceptions_falling.answer).toBe(answer);
  });
});

describe('are drills run?', () => {
  it.each([
    ['yes', [{ at: NOVEMBER + DAY, passed: true }]],
    ['no', [{ at: NOVEMBER + DAY, passed: false }]],
    ['no', [{ at: OCTOBER + DAY, passed: true }]],
  ] as const)('%s', (answer, drills) => {
    expect(november({ drills, leads: owned(NOVEMBER, 1, 0) }).drills_run.answer).toBe(answer);
  });

  it('is not asked of a month without a lead', () => {
    expect(november({}).drills_run.answer).toBe('not_shown');
  });
});

describe('do reviews end in permanent fixes?', () => {
  const grave = anIncident({ level: 3, openedAt: NOVEMBER + 20 * DAY });
  const mended = anAction({ incident: 'i-0', status: 'done', done: '2026-11-05' });
  const earlier = anIncident({ id: 'i-0', openedAt: OCTOBER, resolvedAt: OCTOBER + DAY });

  it.each([
    ['yes, when each grave one has an action', 'yes', [grave], [anAction()]],
    ['no, when one has none', 'no', [grave], []],
    ['no, when an action is past its day', 'no', [], [anAction({ due: '2026-11-29' })]],
    [
      'no, when an action was done after its day and the month',
      'no',
      [],
      [anAction({ due: '2026-11-29', status: 'done', done: '2026-12-02' })],
    ],
    ['not shown, when it was dropped', 'not_shown', [], [anAction({ due: '2026-11-29', status: 'dropped' })]],
    ['no, when the same came after its fix', 'no', [earlier, { ...grave, level: 1 }], [mended]],
    ['yes, when it came before the fix', 'yes', [earlier, { ...grave, level: 1, openedAt: NOVEMBER }], [mended]],
    ['not shown, when the only action is due later', 'not_shown', [], [anAction()]],
    ['not shown, when there was nothing to review', 'not_shown', [], []],
  ] as const)('%s', (_what, answer, incidents, actions) => {
    expect(november({ incidents }, [...actions]).fixes_permanent.answer).toBe(answer);
  });
});

describe('structural intervention', () => {
  const bad = (month: number) => owned(month, 300, 90);

  it('is said when two or more were no in two months running', () => {
    const list = ask({ leads: [...bad(OCTOBER), ...bad(NOVEMBER)] });
    expect([list.before.nos, list.now.nos]).toEqual([2, 2]);
    expect(list.structural).toBe(true);
  });

  it('is not said after one such month', () => {
    const list = ask({ leads: [...owned(OCTOBER, 300, 0), ...bad(NOVEMBER)] });
    expect(list.now.nos).toBeGreaterThanOrEqual(2);
    expect(list.structural).toBe(false);
  });
});
