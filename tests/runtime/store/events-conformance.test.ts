import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewEvent } from '../../../src/runtime/store/rows/events.ts';
import type { LeadLife } from '../../../src/runtime/store/rows/life.ts';
import type { Store } from '../../../src/runtime/store/store.ts';
import { ENGINES } from '../stage/engines.ts';

const event = (id: string, more: Partial<NewEvent> = {}): NewEvent => ({
  leadId: 'a',
  id,
  kind: 'accepted',
  at: 10,
  receivedAt: 20,
  body: { event: 'accepted', note: "o'brien" },
  digest: 'd',
  state: 'applied',
  reason: null,
  waitsFor: null,
  toldBy: null,
  expiresAt: null,
  ...more,
});

const parked = (id: string, waitsFor: string, expiresAt: number): NewEvent =>
  event(id, { state: 'parked', reason: 'unknown_lead', waitsFor, expiresAt });

const LIFE: LeadLife = {
  status: 'owner',
  receivedAt: 5,
  segment: 'smb',
  sla: 'rest',
  escalation: null,
  owner: 'ana',
  team: null,
  firstOwnedAt: 6,
  ownedAt: 6,
  acceptedAt: null,
  respondedAt: null,
  opportunityAt: null,
  closedAt: null,
  pauses: [{ from: 7, to: null }],
  mergedInto: null,
  unassignedDue: null,
};

describe.each(ENGINES)('events and lives in the %s store', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.transaction(async unit => {
      for (const id of ['a', 'b']) {
        const raw = { id };
        await unit.addLead({
          id,
          raw,
          digest: 'd',
          source: null,
          receivedAt: 100,
          status: 'queue',
          person: null,
          domain: null,
        });
      }
    });
  });
  afterEach(() => store.close());

  it('gives an event back as it was added, in the order in which events came', async () => {
    await store.transaction(async unit => {
      await unit.addEvent(event('e2', { at: 30 }));
      await unit.addEvent(event('e1'));
      await unit.addEvent(event('e1', { leadId: 'b' }));
    });
    expect((await store.events(['a', 'b'])).map(({ leadId, id }) => `${leadId}.${id}`)).toEqual([
      'a.e2',
      'a.e1',
      'b.e1',
    ]);
    const { n, ...rest } = (await store.event('a', 'e1')) ?? { n: 0 };
    expect(rest).toEqual(event('e1'));
    expect((await store.eventsAt([n])).map(({ id }) => id)).toEqual(['e1']);
    expect(await store.eventsAt([])).toEqual([]);
    expect(await store.event('a', 'e3')).toBeNull();
  });

  it('refuses a second event of one id and lead', async () => {
    await store.transaction(unit => unit.addEvent(event('e1')));
    await expect(store.transaction(unit => unit.addEvent(event('e1')))).rejects.toThrow();
  });

  it('finds what waits for a lead, and what has waited too long', async () => {
    await store.transaction(async unit => {
      await unit.addEvent(parked('e1', 'z', 50));
      await unit.addEvent(parked('e2', 'z', 40));
      await unit.addEvent(parked('e3', 'y', 60));
    });
    expect((await store.waitingEvents('z')).map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect((await store.staleEvents(50, 10)).map(({ id }) => id)).toEqual(['e2', 'e1']);
    const row = await store.event('a', 'e1');
    const fate = { state: 'applied', reason: null, waitsFor: null, expiresAt: null } as const;
    await store.transaction(unit => unit.settleEvent(row?.n ?? 0, fate));
    expect((await store.waitingEvents('z')).map(({ id }) => id)).toEqual(['e2']);
    expect(await store.event('a', 'e1')).toMatchObject(fate);
  });

  it('keeps a life, remembers the lead’s own receipt, and finds what a lead took over', async () => {
    await store.transaction(async unit => {
      await unit.saveLife('a', LIFE);
      await unit.saveLife('b', { ...LIFE, status: 'merged', owner: null, mergedInto: 'a' });
    });
    const lives = await store.lives('a');
    expect(lives.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(lives[0]).toEqual({ ...LIFE, id: 'a', ownReceivedAt: 100, voidUntil: null, erasedAt: null });
    await store.transaction(unit => unit.saveLife('a', { ...LIFE, receivedAt: 4 }));
    expect((await store.lives('a'))[0]).toMatchObject({ receivedAt: 4, ownReceivedAt: 100 });
    expect(await store.lives('c')).toEqual([]);
  });

  it('tells of a lead without an owner once', async () => {
    await store.transaction(unit => unit.saveLife('a', { ...LIFE, status: 'queue', owner: null, unassignedDue: 500 }));
    expect(await store.overdueUnassigned(499, 10)).toEqual([]);
    expect(await store.overdueUnassigned(500, 10)).toEqual([
      { leadId: 'a', sla: 'rest', escalation: null, drill: false },
    ]);
    expect(await store.transaction(unit => unit.tellUnassigned('a'))).toBe(true);
    expect(await store.transaction(unit => unit.tellUnassigned('a'))).toBe(false);
    expect(await store.overdueUnassigned(500, 10)).toEqual([]);
  });
});
