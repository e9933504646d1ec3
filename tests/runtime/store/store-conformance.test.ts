import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LeadRow, NewEntry } from '../../../src/runtime/store/rows.ts';
import type { NewDecision, Store, StoreUnit } from '../../../src/runtime/store/store.ts';
import { aDecision } from '../stage/a-decision.ts';
import { ENGINES } from '../stage/engines.ts';

const lead = (id: string, more: Partial<LeadRow> = {}): LeadRow => ({
  id,
  raw: { id, city: 'Zürich' },
  digest: 'd1',
  source: 'demo_request',
  receivedAt: 1_000,
  status: 'owner',
  person: null,
  domain: null,
  ...more,
});

const decided = (leadId: string, at: number): NewDecision => ({
  leadId,
  decision: aDecision({ lead_id: leadId }),
  by: { bundle: 'sha256:b', fallback: false },
  state: { teams: {}, reps: {}, leads: {} },
  cause: 'intake',
  at,
});

const entry = (leadId: string, more: Partial<NewEntry> = {}): NewEntry => ({
  leadId,
  queue: 'unrouted',
  reason: 'no_rule',
  enteredAt: 1_000,
  retryAt: 2_000,
  expiresAt: 5_000,
  ...more,
});

describe.each(ENGINES)('leads, decisions and queues in the %s store', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const write = <T>(work: (unit: StoreUnit) => Promise<T>): Promise<T> => store.transaction(work);

  it('gives a lead back as it was added, and null for one that never came', async () => {
    const hostile = lead("o'brien; drop table leads", {
      raw: JSON.parse('{"__proto__": {"a": 1}, "x": "\\u0000\\ud800"}'),
    });
    await write(unit => unit.addLead(hostile));
    const found = await store.lead(hostile.id);
    expect(found).toEqual(hostile);
    expect(JSON.stringify(found?.raw)).toBe(JSON.stringify(hostile.raw));
    expect(await store.lead('other')).toBeNull();
  });

  it('refuses a second lead of the same id', async () => {
    await write(unit => unit.addLead(lead('a')));
    await expect(write(unit => unit.addLead(lead('a')))).rejects.toThrow();
  });

  it('numbers the decisions of each lead from 1 and lists the latest of all first', async () => {
    await write(async unit => {
      await unit.addLead(lead('a'));
      await unit.addLead(lead('b'));
      await unit.addDecision(decided('a', 10));
      await unit.addDecision(decided('b', 20));
      await unit.addDecision({ ...decided('a', 30), cause: 'retry' });
    });
    expect((await store.decisions('a')).map(({ seq, cause }) => [seq, cause])).toEqual([
      [1, 'intake'],
      [2, 'retry'],
    ]);
    expect((await store.recentDecisions(2)).map(({ leadId, at }) => [leadId, at])).toEqual([
      ['a', 30],
      ['b', 20],
    ]);
  });

  it('has no decision of a lead that it does not hold', async () => {
    await expect(write(unit => unit.addDecision(decided('ghost', 1)))).rejects.toThrow();
  });

  it('counts leads by what they are', async () => {
    await write(async unit => {
      for (const id of ['a', 'b']) await unit.addLead(lead(id));
      await unit.addLead(lead('c', { status: 'queue' }));
    });
    expect(await store.leadTotals()).toEqual([
      { status: 'owner', leads: 2 },
      { status: 'queue', leads: 1 },
    ]);
  });

  it('keeps the latest state of teams and reps', async () => {
    await write(async unit => {
      await unit.saveTeam('dach', { n: 1, credits: { ana: '-7/2' } });
      await unit.saveTeam('dach', { n: 2, credits: { ana: '3' } });
      await unit.saveRep('ana', { open: 4, today: { date: '2026-11-02', n: 2 } });
    });
    expect(await store.state()).toEqual({
      teams: { dach: { n: 2, credits: { ana: '3' } } },
      reps: { ana: { open: 4, today: { date: '2026-11-02', n: 2 } } },
      leads: {},
    });
  });

  it('rolls all of a failed transaction back', async () => {
    const failed = write(async unit => {
      await unit.addLead(lead('a'));
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await store.lead('a')).toBeNull();
  });

  it('reads all as it was at one moment, whatever is written meanwhile', async () => {
    const seen = await store.atOneMoment(async reads => {
      const before = await reads.lead('a');
      const written = write(unit => unit.addLead(lead('a')));
      await new Promise(resolve => setImmediate(resolve));
      return { before, after: await reads.lead('a'), written };
    });
    await seen.written;
    expect([seen.before, seen.after, (await store.lead('a'))?.id]).toEqual([null, null, 'a']);
  });

  it('counts what came in by hour and source', async () => {
    const HOUR = 3_600_000;
    await write(async unit => {
      await unit.addLead(lead('a', { receivedAt: HOUR }));
      await unit.addLead(lead('b', { receivedAt: 2 * HOUR - 1 }));
      await unit.addLead(lead('c', { receivedAt: 2 * HOUR, source: null }));
      await unit.addLead(lead('later', { receivedAt: 4 * HOUR }));
    });
    expect(await store.receivedByHour(0, 4 * HOUR)).toEqual([
      { at: HOUR, source: 'demo_request', leads: 2, conflicts: 0 },
      { at: 2 * HOUR, source: null, leads: 1, conflicts: 0 },
    ]);
  });

  it('knows a lead by what was told last, and finds it by each person for erasure', async () => {
    await write(unit => unit.addLead(lead('a', { person: 'old' })));
    await write(unit => unit.renewKnown({ id: 'a', source: 'demo', person: 'new', domain: 'acme.com' }));
    expect(await store.lead('a')).toMatchObject({ source: 'demo', person: 'new', domain: 'acme.com' });
    for (const person of ['old', 'new']) expect(await store.erasableLeads({ person }, 10)).toMatchObject([{ id: 'a' }]);
    await write(unit => unit.eraseLead('a', {}, 1));
    expect(await store.erasableLeads({ person: 'old' }, 10)).toEqual([]);
  });

  it('undoes a failed savepoint alone', async () => {
    await write(async unit => {
      await unit.savepoint(() => unit.addLead(lead('before')));
      const failed = unit.savepoint(async () => {
        await unit.addLead(lead('within'));
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      await unit.savepoint(() => unit.addLead(lead('after')));
    });
    expect(await store.lead('before')).not.toBeNull();
    expect(await store.lead('within')).toBeNull();
    expect(await store.lead('after')).not.toBeNull();
  });

  describe('queues', () => {
    beforeEach(() =>
      write(async unit => {
        for (const id of ['a', 'b', 'c']) await unit.addLead(lead(id, { status: 'queue' }));
        await unit.enterQueue(entry('a', { enteredAt: 1_500 }));
        await unit.enterQueue(entry('b'));
        await unit.enterQueue(entry('c', { queue: 'overflow', retryAt: 9_000, expiresAt: null }));
      }),
    );

    it('hands out what is due by retry or expiry, the longest waiting first', async () => {
      expect(await store.dueEntries(1_999, 10)).toEqual([]);
      expect((await store.dueEntries(2_000, 10)).map(each => each.leadId)).toEqual(['b', 'a']);
      expect((await store.dueEntries(2_000, 1)).map(each => each.leadId)).toEqual(['b']);
      expect((await store.dueEntries(9_000, 10)).map(each => each.leadId)).toEqual(['b', 'c', 'a']);
    });

    it('is due at the expiry when the next retry lies beyond it', async () => {
      const [b] = await store.queueEntries('b');
      await write(unit => unit.retryLater(b?.n ?? 0, 1, 60_000));
      expect((await store.dueEntries(4_999, 10)).map(each => each.leadId)).toEqual(['a']);
      expect((await store.dueEntries(5_000, 10)).map(each => each.leadId)).toEqual(['b', 'a']);
      expect(await store.queueEntries('b')).toMatchObject([{ attempts: 1, retryAt: 60_000, expiresAt: 5_000 }]);
    });

    it('brings places forward that a clock ahead of the time has given', async () => {
      expect(await write(unit => unit.bringForwardEntries(1_400))).toBe(1);
      expect(await store.queueEntries('a')).toMatchObject([{ enteredAt: 1_400, retryAt: 1_900, expiresAt: 4_900 }]);
      expect((await store.dueEntries(1_900, 10)).map(each => each.leadId)).toEqual(['a']);
      expect(await write(unit => unit.bringForwardEntries(1_400))).toBe(0);
    });

    it('forgets nothing of a lead that left, and counts who still waits', async () => {
      const [b] = await store.queueEntries('b');
      await write(unit => unit.leaveQueue(b?.n ?? 0, 'assigned', 3_000));
      expect(await store.queueEntries('b')).toMatchObject([{ ending: 'assigned', endedAt: 3_000, reason: 'no_rule' }]);
      expect(await store.queueDepths()).toEqual([
        { queue: 'overflow', waiting: 1, oldest: 1_000 },
        { queue: 'unrouted', waiting: 1, oldest: 1_500 },
      ]);
    });

    it('gives a lead one place at a time', async () => {
      await expect(write(unit => unit.enterQueue(entry('a', { queue: 'overflow' })))).rejects.toThrow();
    });
  });
});
