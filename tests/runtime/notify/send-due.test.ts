import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nothingOnTheWay } from '../../../src/runtime/notify/outbox-round.ts';
import type { Sent } from '../../../src/runtime/notify/send.ts';
import type { NewOutboxRow } from '../../../src/runtime/store/rows/outbox.ts';
import { NINE } from '../stage/a-service.ts';
import { answered, fine, type PostOffice, postOffice } from '../stage/post-office.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe('sending what is due', () => {
  let office: PostOffice;
  beforeEach(async () => {
    office = await postOffice();
  });
  afterEach(() => office.store.close());

  const intendMany = async (n: number, role = 'ops') => {
    for (let i = 0; i < n; i += 1) await office.intend({ key: `${role}-${i}`, recipient: { to: 'role', role } });
  };
  const metrics = () => office.workers[0].metrics.text([]);
  /** Rounds each few seconds until nothing is pending. */
  const untilQuiet = async () => {
    for (let i = 0; i < 2000 && (await office.store.outboxCounts()).pending > 0; i += 1) {
      office.now += 5 * SECOND;
      await office.settle();
    }
    return office.store.outboxCounts();
  };

  it('empties a channel in one go, four at a time', async () => {
    let [atOnce, most] = [0, 0];
    office.answer = async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise(resolve => setImmediate(resolve));
      atOnce -= 1;
      return fine();
    };
    await intendMany(30);
    await office.settle();
    expect(await office.store.outboxCounts()).toEqual({ pending: 0, sent: 30, dead: 0 });
    expect(most).toBe(4);
    expect(await metrics()).toContain('leadrail_messages_total{channel="ops-hook",fate="sent"} 30');
  });

  it('never lets a channel that hangs keep another waiting', async () => {
    const never = Promise.withResolvers<Sent>();
    office.answer = ({ url }) => (url.includes('hook') ? never.promise : fine());
    await intendMany(20, 'ops');
    await intendMany(20, 'chat');
    await office.round();
    while ((await office.store.outboxCounts()).sent < 20) await office.workers[0].commit.idle();
    expect(office.sent.filter(({ url }) => url.includes('hook'))).toHaveLength(4);
    never.resolve(fine());
    await nothingOnTheWay(office.workers[0]);
    expect(await office.store.outboxCounts()).toEqual({ pending: 0, sent: 40, dead: 0 });
  });

  it('tries again later and later, and after eight tries keeps a dead letter', async () => {
    office.answer = () => answered(422);
    await intendMany(1);
    expect(await untilQuiet()).toEqual({ pending: 0, sent: 0, dead: 1 });
    expect(office.sent).toHaveLength(8);
    expect(new Set(office.sent.map(({ body }) => body)).size).toBe(1);
    expect(await office.store.message(1)).toMatchObject({ state: 'dead', attempts: 8, lastError: 'answered 422' });
    expect(await metrics()).toContain('leadrail_messages_total{channel="ops-hook",fate="dead"} 1');
  });

  it('buries what cannot even be read, while the others flow', async () => {
    const damaged: NewOutboxRow = {
      key: 'poison',
      channel: 'ops-hook',
      recipient: 'role:ops',
      kind: 'escalated',
      leadId: null,
      payload: {},
      createdAt: NINE,
      state: 'pending',
    };
    await office.store.transaction(unit => unit.addMessage(damaged));
    await intendMany(20);
    await office.settle();
    expect(await office.store.outboxCounts()).toEqual({ pending: 1, sent: 20, dead: 0 });
    expect(await untilQuiet()).toEqual({ pending: 0, sent: 20, dead: 1 });
    expect(await office.store.message(1)).toMatchObject({ attempts: 8, lastError: 'the stored message is damaged' });
  });

  it('buries what ends each worker that takes it', async () => {
    await intendMany(1);
    const { store } = office;
    for (let i = 0; i < 8; i += 1) {
      const wish = {
        channel: 'ops-hook',
        now: office.now,
        leaseUntil: office.now + MINUTE,
        limit: 1,
        lost: i > 0,
        mostAttempts: 8,
      };
      expect(await store.transaction(unit => unit.claimMessages(wish))).toHaveLength(1);
      office.now += MINUTE;
    }
    await office.settle();
    expect(office.sent).toEqual([]);
    expect(await store.message(1)).toMatchObject({ state: 'dead', attempts: 8 });
  });

  it('leaves an endpoint alone after five failures, and spends no more tries on it than one each half minute', async () => {
    office.answer = () => ({ ok: false, says: 'nobody is there' });
    await intendMany(50);
    await office.settle();
    const first = office.sent.length;
    expect(first).toBeGreaterThanOrEqual(5);
    expect(first).toBeLessThanOrEqual(8);
    office.now += 29 * SECOND;
    await office.settle();
    expect(office.sent).toHaveLength(first);
    office.now += SECOND;
    await office.settle();
    expect(office.sent).toHaveLength(first + 1);
    office.answer = () => fine();
    expect(await untilQuiet()).toEqual({ pending: 0, sent: 50, dead: 0 });
  });

  it('waits for as long as it is asked to, with every message of that channel', async () => {
    office.answer = () => answered(429, { 'retry-after': '120' });
    await intendMany(10);
    await office.settle();
    const asked = office.sent.length;
    expect(asked).toBe(4);
    office.now += 120 * SECOND - 1;
    await office.settle();
    expect(office.sent).toHaveLength(asked);
    office.now += 1;
    office.answer = () => fine();
    await office.settle();
    expect(await office.store.outboxCounts()).toEqual({ pending: 0, sent: 10, dead: 0 });
  });

  it('does not wait for longer because the clock was set back', async () => {
    office.answer = () => answered(429, { 'retry-after': '120' });
    await intendMany(1);
    await office.settle();
    office.now -= 24 * 60 * MINUTE;
    office.answer = () => fine();
    await office.intend({ key: 'new' });
    await office.settle();
    expect(await office.store.messages('sent', 5)).toMatchObject([{ key: 'new' }]);
  });

  it('remembers with the message how long it was asked to wait, for whoever takes it next', async () => {
    office.answer = () => answered(503, { 'retry-after': '120' });
    await intendMany(1);
    await office.settle(0);
    office.now += 119 * SECOND;
    await office.settle(1);
    expect(office.sent).toHaveLength(1);
    office.now += SECOND;
    await office.settle(1);
    expect(office.sent).toHaveLength(2);
  });

  it('holds a message that is wrong against that message alone', async () => {
    office.answer = ({ body }) => (JSON.parse(body).key === 'last' ? fine() : answered(422));
    await intendMany(30);
    await office.intend({ key: 'last' });
    await office.settle();
    expect(office.sent).toHaveLength(31);
    expect(await office.store.messages('sent', 5)).toMatchObject([{ key: 'last' }]);
    expect(await office.store.openIncidentOf('integration:ops-hook')).toBeNull();
  });

  it('opens an incident when three tries in a row failed, and ends it when it works again', async () => {
    office.answer = () => answered(500);
    await intendMany(4);
    await office.settle();
    const key = 'integration:ops-hook';
    expect(await office.store.openIncidentOf(key)).toMatchObject({ category: 'integration_failure', leadId: null });
    office.answer = () => fine();
    await untilQuiet();
    expect(await office.store.openIncidentOf(key)).toBeNull();
  });

  it('does not hold an incident of an earlier life open once it works', async () => {
    office.answer = () => answered(500);
    await intendMany(3);
    await office.settle(0);
    office.answer = () => fine();
    office.now += MINUTE;
    await office.settle(1);
    expect(await office.store.openIncidentOf('integration:ops-hook')).toBeNull();
  });

  it('starts nothing once the service is stopping', async () => {
    await intendMany(1);
    office.workers[0].accepting = false;
    expect(await office.round()).toBe(0);
    expect(office.sent).toEqual([]);
  });

  it('says nothing of addresses and answers in what it keeps', async () => {
    office.answer = () => ({ ok: true, status: 500, headers: {}, text: 'anna@example.com was here' });
    await intendMany(1);
    await untilQuiet();
    const kept = JSON.stringify([await office.store.message(1), office.said]);
    for (const secret of ['s3cret', 'hook.example.com', 'anna@example.com', 'shh']) expect(kept).not.toContain(secret);
  });
});
