import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimWish, NewOutboxRow } from '../../../src/runtime/store/rows/outbox.ts';
import type { Store, StoreUnit } from '../../../src/runtime/store/store.ts';
import { ENGINES } from '../stage/engines.ts';

const message = (key: string, more: Partial<NewOutboxRow> = {}): NewOutboxRow => ({
  key,
  channel: 'chat',
  recipient: 'role:ops',
  kind: 'escalated',
  leadId: 'a',
  payload: { says: 'ü' },
  createdAt: 1000,
  state: 'pending',
  ...more,
});
const wish = (more: Partial<ClaimWish> = {}): ClaimWish => ({
  channel: 'chat',
  now: 1000,
  leaseUntil: 61_000,
  limit: 10,
  lost: false,
  mostAttempts: 8,
  ...more,
});

describe.each(ENGINES)('the outbox in the %s store', (_name, open) => {
  let store: Store;
  const write = <T>(work: (unit: StoreUnit) => Promise<T>): Promise<T> => store.transaction(work);
  const add = (...messages: NewOutboxRow[]) =>
    write(async unit => {
      for (const each of messages) await unit.addMessage(each);
    });
  const claim = (more: Partial<ClaimWish> = {}) => write(unit => unit.claimMessages(wish(more)));
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  it('takes one key once', async () => {
    expect(await write(unit => unit.addMessage(message('k')))).toBe(true);
    expect(await write(unit => unit.addMessage(message('k', { kind: 'alert' })))).toBe(false);
    expect(await store.messages('pending', 5)).toMatchObject([{ key: 'k', kind: 'escalated', payload: { says: 'ü' } }]);
  });

  it('counts every message that was ever meant to go out, a key once', async () => {
    await add(message('k'), message('k'), message('said', { state: 'sent' }));
    const undone = write(async unit => {
      await unit.addMessage(message('undone'));
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await store.countMessages()).toBe(2);
  });

  it('claims what is due of one channel, first due first, and counts it', async () => {
    await add(
      message('later', { createdAt: 900 }),
      message('first', { createdAt: 800 }),
      message('x', { channel: 'y' }),
    );
    await add(message('tomorrow', { createdAt: 5000 }), message('said', { state: 'sent' }));
    expect((await claim({ limit: 1 })).map(({ key }) => key)).toEqual(['first']);
    expect(await claim()).toMatchObject([{ key: 'later', attempts: 1, token: 1, leaseUntil: 61_000, dueAt: 61_000 }]);
    expect(await claim()).toEqual([]);
    expect(await store.dueChannels(1000)).toEqual([{ channel: 'y', lost: false }]);
    expect(await store.dueChannels(61_000)).toEqual([
      { channel: 'chat', lost: true },
      { channel: 'y', lost: false },
    ]);
    expect(await claim({ now: 61_000, limit: 1 })).toMatchObject([{ key: 'tomorrow' }]);
  });

  it('lets only the last who claimed it mark a message', async () => {
    await add(message('k'));
    const [mine] = await claim();
    const [other] = await claim({ now: 61_000, leaseUntil: 121_000, lost: true });
    if (!mine || !other) throw new Error('nothing was claimed');
    expect(await write(unit => unit.markSent(mine, 61_001))).toBe(false);
    expect(await write(unit => unit.markFailed(mine, { dueAt: null, says: 'late' }))).toBe(false);
    expect(await store.message(other.n)).toEqual(other);
    expect(await write(unit => unit.markSent(other, 61_001))).toBe(true);
    expect(await write(unit => unit.markSent(other, 61_002))).toBe(false);
    expect(await store.message(other.n)).toMatchObject({ state: 'sent', sentAt: 61_001, leaseUntil: null });
  });

  it('shuts out, by a requeue, who held it before', async () => {
    await add(message('k'));
    const [mine] = await claim();
    if (!mine) throw new Error('nothing was claimed');
    await write(unit => unit.markFailed(mine, { dueAt: null, says: 'no' }));
    expect(await write(unit => unit.requeueMessage(mine.n, 2000))).toBe(true);
    expect(await write(unit => unit.requeueMessage(mine.n, 2000))).toBe(false);
    expect(await write(unit => unit.markSent(mine, 2001))).toBe(false);
    expect(await store.message(mine.n)).toMatchObject({ state: 'pending', attempts: 0, dueAt: 2000, lastError: 'no' });
  });

  it('gives up what was claimed as often as it may, once its lease has ended', async () => {
    await add(message('k'));
    await claim();
    expect(await write(unit => unit.buryWornOut(60_999, 1))).toEqual([]);
    expect(await claim({ now: 61_000, lost: true, mostAttempts: 1 })).toEqual([]);
    expect(await write(unit => unit.buryWornOut(61_000, 1))).toMatchObject([{ key: 'k', state: 'dead' }]);
    expect(await store.outboxCounts()).toEqual({ pending: 0, sent: 0, dead: 1 });
  });

  it('holds a write-back until the one before it of the same lead is over', async () => {
    const writing = (key: string, leadId: string) => message(key, { channel: 'crm', kind: 'write_back', leadId });
    await add(writing('a1', 'a'), writing('a2', 'a'), writing('b1', 'b'));
    const taken = await claim({ channel: 'crm' });
    expect(taken.map(({ key }) => key).sort()).toEqual(['a1', 'b1']);
    expect(await claim({ channel: 'crm' })).toEqual([]);
    const a1 = taken.find(({ key }) => key === 'a1');
    if (!a1) throw new Error('a1 was not claimed');
    expect(await store.lastMessageOf('a', 'write_back')).toMatchObject({ key: 'a2' });
    expect(await store.lastMessageOf('a', 'alert')).toBeNull();
    await write(unit => unit.markSent(a1, 1001));
    expect((await claim({ channel: 'crm' })).map(({ key }) => key)).toEqual(['a2']);
  });
});
