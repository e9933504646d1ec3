import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { httpSend } from '../../../src/runtime/notify/out/http-send.ts';
import type { Outgoing, Sent } from '../../../src/runtime/notify/send.ts';
import { NINE } from '../stage/a-service.ts';
import { badEndpoint } from '../stage/bad-endpoint.ts';
import { ENV, fine, type PostOffice, postOffice } from '../stage/post-office.ts';

/** One far end that is bad in a way of its own, for as long as it is open. */
type Mode = () => Promise<{ readonly url: string; close(): Promise<void> }>;

const MODES: readonly (readonly [string, Mode])[] = [
  ['refuses connections', nobodyThere],
  ['tears them', () => badEndpoint('reset')],
  ['never answers', () => badEndpoint('no_answer')],
  ['drips', () => badEndpoint('one_byte_at_a_time')],
  ['sends without an end', () => badEndpoint('endless')],
  ['fails', () => badEndpoint('server_error')],
  ['asks to be left alone', () => badEndpoint('too_many')],
  ['sends elsewhere', () => badEndpoint('redirect_loop')],
  ['speaks no HTTP', () => badEndpoint('garbage')],
  ['speaks no TLS', overPlainTcp],
  ['says yes and does nothing', liar],
];

const LEADS = 6;
const CRM = 'https://crm.example.com';

describe.each(MODES)('a CRM that %s', (_, open) => {
  let office: PostOffice;
  afterEach(() => office.store.close());

  it('delays no lead and no other message; once it is well, it has every owner, each written once', async () => {
    const bad = await open();
    const crm = new Map<string, string>();
    const good = new Set<string>();
    office = await postOffice({ ...ENV, LEADRAIL_CRM_URL: bad.url });
    const real = httpSend({ allowPrivate: true });
    let writes = 0;
    const take = (message: Outgoing): Sent => {
      if (message.method === 'PATCH') {
        writes += 1;
        crm.set(message.url, JSON.parse(message.body).owner);
      }
      return fine(JSON.stringify({ owner: crm.get(message.url) ?? null }));
    };
    office.answer = message => {
      if (message.url.startsWith(bad.url)) return real({ ...message, timeoutMs: 100 });
      if (message.url.startsWith(CRM)) return take(message);
      good.add(JSON.parse(message.body).text ?? message.body);
      return fine();
    };
    const [service] = office.workers;
    for (let i = 0; i < LEADS; i += 1) {
      const handled = await handleLead(service, { id: `lead-${i}`, country: 'DE' });
      // Decided at the moment of its receipt: no far end had a part in it.
      expect(handled).toMatchObject({
        kind: 'decided',
        decision: { outcome: 'owner', at: new Date(NINE).toISOString() },
      });
      await office.intend({ key: `chat-${i}`, says: `chat ${i}`, recipient: { to: 'role', role: 'chat' } });
    }
    for (let i = 0; i < 3; i += 1) {
      await office.settle();
      office.now += 5_000;
    }
    expect(good.size).toBe(LEADS);
    expect(crm.size).toBe(0);
    await bad.close();

    office.env['LEADRAIL_CRM_URL'] = CRM;
    for (let i = 0; i < 100 && (await office.store.outboxCounts()).pending > 0; i += 1) {
      office.now += 60_000;
      await office.settle();
    }
    expect(await office.store.outboxCounts()).toMatchObject({ pending: 0, dead: 0 });
    const owners = await Promise.all(
      Array.from({ length: LEADS }, async (_, i) => (await office.store.lives(`lead-${i}`))[0]?.owner),
    );
    expect(Array.from({ length: LEADS }, (_, i) => crm.get(`${CRM}/leads/lead-${i}`))).toEqual(owners);
    expect(writes).toBe(LEADS);
  });
});

async function nobodyThere() {
  const { url, close } = await badEndpoint('no_answer');
  await close();
  return { url, close: async () => {} };
}

async function overPlainTcp() {
  const { url, close } = await badEndpoint('server_error');
  return { url: url.replace('http:', 'https:'), close };
}

/** Answers each write well, and knows of none when it is asked. */
async function liar() {
  const server = createServer((request, response) => {
    request.resume();
    response.end(JSON.stringify({ owner: null }));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise<void>(done => server.close(() => done())) };
}
