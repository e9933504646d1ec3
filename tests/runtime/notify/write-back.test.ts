import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requeue } from '../../../src/runtime/notify/requeue.ts';
import type { Outgoing, Sent } from '../../../src/runtime/notify/send.ts';
import { writeBackMessage } from '../../../src/runtime/notify/write-back-message.ts';
import { NINE } from '../stage/a-service.ts';
import { answered, ENV, fine, type PostOffice, postOffice } from '../stage/post-office.ts';

const SECOND = 1000;

describe('writing an owner back', () => {
  let office: PostOffice;
  let crm: Map<string, string>;
  beforeEach(async () => {
    crm = new Map();
    office = await postOffice({
      ...ENV,
      LEADRAIL_CRM_URL: 'https://crm.example.com/api/',
      LEADRAIL_CRM_TOKEN: 't0ken',
    });
    office.answer = honest;
  });
  afterEach(() => office.store.close());

  const honest = (message: Outgoing): Sent => {
    if (message.method === 'PATCH') crm.set(message.url, JSON.parse(message.body).owner);
    return fine(JSON.stringify({ owner: crm.get(message.url) ?? null }));
  };
  /** Says yes to each write and carries out none. */
  const lying = (): Sent => fine('{"owner":null}');
  const write = (leadId: string, owner: string) => office.intend(writeBackMessage(leadId, owner, null, office.now));
  const onwards = async (times: number) => {
    for (let i = 0; i < times; i += 1) {
      office.now += 5 * SECOND;
      await office.settle();
    }
  };

  it('writes, reads back, and is content', async () => {
    await write('a/b c', 'ana');
    await office.settle();
    expect(office.sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PATCH https://crm.example.com/api/leads/a%2Fb%20c',
      'GET https://crm.example.com/api/leads/a%2Fb%20c',
    ]);
    expect(office.sent[0]).toMatchObject({ body: '{"owner":"ana"}', headers: { authorization: 'Bearer t0ken' } });
    expect(await office.store.message(1)).toMatchObject({ state: 'sent', sentAt: NINE });
  });

  it('does not believe a yes: what was not written is counted, tried again, and becomes an incident', async () => {
    office.answer = lying;
    await write('a', 'ana');
    await office.settle();
    expect(await office.store.message(1)).toMatchObject({ state: 'pending', attempts: 1 });
    expect(await office.workers[0].metrics.text([])).toContain(
      'leadrail_messages_total{channel="crm",fate="not_landed"} 1',
    );
    await onwards(5);
    expect(await office.store.openIncidentOf('integration:crm')).toMatchObject({ category: 'integration_failure' });
    office.answer = honest;
    await onwards(30);
    expect([...crm.values()]).toEqual(['ana']);
    expect(await office.store.message(1)).toMatchObject({ state: 'sent' });
  });

  it('counts as not landed what the CRM then knows nothing of', async () => {
    office.answer = ({ method }) => (method === 'GET' ? answered(404) : fine());
    await write('a', 'ana');
    await office.settle();
    const told = await office.workers[0].metrics.text([]);
    expect(told).toContain('leadrail_messages_total{channel="crm",fate="not_landed"} 1');
  });

  it.each([
    ['an answer that is no JSON', fine('<html>')],
    ['another owner', fine('{"owner":"ben"}')],
    ['an owner that is no text', fine('{"owner":{"id":"ana"}}')],
    ['no answer', { ok: false, says: 'torn' } as const],
    ['404', answered(404)],
    ['204', answered(204)],
  ])('has not landed when reading back gives %s', async (_what, back) => {
    office.answer = ({ method }) => (method === 'GET' ? back : fine());
    await write('a', 'ana');
    await office.settle();
    expect(await office.store.message(1)).toMatchObject({ state: 'pending', attempts: 1 });
  });

  it('writes the owners of one lead in their order, whatever fails in between', async () => {
    office.answer = () => answered(500);
    await write('a', 'ana');
    await office.settle();
    office.now += 1;
    await write('a', 'ben');
    await office.settle();
    expect(office.sent.map(({ body }) => body)).toEqual(['{"owner":"ana"}']);
    office.answer = honest;
    await onwards(10);
    expect([...crm.values()]).toEqual(['ben']);
    expect(await office.store.outboxCounts()).toEqual({ pending: 0, sent: 2, dead: 0 });
  });

  it('names the lead in an incident when it gives up, and ends it when a later owner lands', async () => {
    office.answer = ({ method }) => answered(method === 'PATCH' ? 422 : 200);
    await write('a', 'ana');
    await onwards(400);
    expect(await office.store.message(1)).toMatchObject({ state: 'dead' });
    expect(await office.store.openIncidentOf('integration:crm:a')).toMatchObject({ leadId: 'a' });
    office.answer = honest;
    await write('a', 'ben');
    await office.settle();
    expect(await office.store.openIncidentOf('integration:crm:a')).toBeNull();
    expect(await requeue(office.workers[0], 1, 'test')).toMatchObject({ kind: 'refused' });
  });

  it.each(['.', '..'])('never climbs out of its path: a lead called %s is given up', async id => {
    await write(id, 'ana');
    await onwards(400);
    expect(office.sent).toEqual([]);
    expect(await office.store.message(1)).toMatchObject({ state: 'dead' });
  });
});
