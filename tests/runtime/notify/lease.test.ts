import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nothingOnTheWay, outboxRound } from '../../../src/runtime/notify/outbox-round.ts';
import type { Sent } from '../../../src/runtime/notify/send.ts';
import { NINE } from '../stage/a-service.ts';
import { answered, fine, type PostOffice, postOffice } from '../stage/post-office.ts';

const SECOND = 1000;

describe('one message and two workers', () => {
  let office: PostOffice;
  beforeEach(async () => {
    office = await postOffice();
    await office.intend();
  });
  afterEach(() => office.store.close());
  const message = async () => office.store.message(1);

  it('is sent once, whoever is first', async () => {
    expect(await Promise.all([office.settle(0), office.settle(1)])).toContain(1);
    await office.settle(0);
    expect(office.sent).toHaveLength(1);
    expect(await message()).toMatchObject({ state: 'sent', attempts: 1, sentAt: NINE, leaseUntil: null });
  });

  it('is the same message when it is intended twice', async () => {
    await office.intend({ says: 'again' });
    expect(await office.store.outboxCounts()).toEqual({ pending: 1, sent: 0, dead: 0 });
  });

  it('belongs to its worker until the lease ends', async () => {
    const { promise } = Promise.withResolvers<Sent>();
    office.answer = () => promise;
    expect(await office.round(0)).toBe(1);
    office.now += 60 * SECOND - 1;
    expect(await office.round(1)).toBe(0);
    office.now += 1;
    expect(await office.round(1)).toBe(1);
    expect(office.sent).toHaveLength(2);
  });

  it('cannot be marked by a worker that lost it, and the refusal is counted', async () => {
    const stopped = Promise.withResolvers<Sent>();
    office.answer = () => stopped.promise;
    await office.round(0);
    office.now += 60 * SECOND;
    office.answer = () => answered(500);
    await office.settle(1);
    const after = await message();
    expect(after).toMatchObject({ state: 'pending', attempts: 2, lastError: 'answered 500' });
    stopped.resolve(fine());
    await nothingOnTheWay(office.workers[0]);
    expect(await message()).toEqual(after);
    expect(await office.workers[0].metrics.text([])).toContain(
      'leadrail_messages_total{channel="ops-hook",fate="late"} 1',
    );
  });

  it('is sent again byte for byte, under the same key, after its worker was killed between sending and marking', async () => {
    const [killed] = office.workers;
    office.answer = () => {
      killed.commit.run = () => new Promise(() => {});
      return fine();
    };
    await office.round(0);
    await office.settle(1);
    expect(office.sent).toHaveLength(1);
    office.now += 75 * SECOND;
    await office.settle(1);
    const [first, again] = office.sent;
    expect(again?.body).toBe(first?.body);
    expect(again?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
    expect(await message()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('takes no other with it when it ends each worker that sends it', async () => {
    for (const key of ['k2', 'k3', 'k4', 'k5', 'k6']) await office.intend({ key });
    const arrived = new Set<string>();
    for (let i = 0; i < 12; i += 1) {
      const worker = await office.hire();
      office.answer = ({ body }) => {
        if (JSON.parse(body).key === 'k3') worker.commit.run = () => new Promise(() => {});
        else arrived.add(JSON.parse(body).key);
        return fine();
      };
      await outboxRound.run(worker, office.now);
      for (let turn = 0; turn < 50; turn += 1) await new Promise(resolve => setImmediate(resolve));
      office.now += 61 * SECOND;
    }
    expect(await office.store.outboxCounts()).toEqual({ pending: 0, sent: 5, dead: 1 });
    expect(await office.store.messages('dead', 5)).toMatchObject([{ key: 'k3', attempts: 8 }]);
    expect([...arrived].sort()).toEqual(['k1', 'k2', 'k4', 'k5', 'k6']);
  });
});
