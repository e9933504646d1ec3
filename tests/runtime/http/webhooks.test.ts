import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../src/engine/time/units.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

const HUB = 'https://leads.example.com';

describe('webhooks', () => {
  let staged: MemoryApp;
  let logged: string[];
  const log: Log = (...line) => void logged.push(JSON.stringify(line));
  beforeEach(async () => {
    logged = [];
    const env = {
      LEADRAIL_WEBHOOK_SECRETS: 'new-secret,old-secret',
      LEADRAIL_HUBSPOT_SECRETS: 'app-secret',
      LEADRAIL_PUBLIC_URL: `${HUB}/`,
    };
    staged = await memoryApp({ env, log });
  });
  afterEach(() => staged.end());

  const total = async () => (await staged.ask('read', 'GET', '/v1/status')).json().leads.total;

  interface Sent {
    readonly secret?: string;
    readonly at?: number;
    readonly type?: string;
  }
  const signature = (body: string, { secret = 'new-secret', at = staged.now }: Sent) => {
    const t = Math.floor(at / 1000);
    return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
  };
  const form = (body: string, sent: Sent = {}) =>
    staged.ask(null, 'POST', '/v1/webhooks/form', body, {
      'content-type': sent.type ?? 'application/json',
      'leadrail-signature': signature(body, sent),
    });
  const hubspot = (
    events: unknown,
    { secret = 'app-secret', at = staged.now }: Sent = {},
    path = '/v1/webhooks/hubspot',
  ) => {
    const body = JSON.stringify(events);
    const over = createHmac('sha256', secret).update(`POST${HUB}${path}${body}${at}`).digest('base64');
    return staged.ask(null, 'POST', path, body, {
      'x-hubspot-signature-v3': over,
      'x-hubspot-request-timestamp': String(at),
    });
  };
  const contact = (objectId: number, more: object = {}) => ({
    subscriptionType: 'contact.creation',
    objectId,
    occurredAt: staged.now - MINUTE,
    ...more,
  });

  describe('of a form', () => {
    it('are leads, as JSON and as browsers send forms', async () => {
      const json = await form('{"id":"j","country":"DE"}');
      expect([json.statusCode, json.json()]).toMatchObject([201, { lead_id: 'j', rule: 'germany' }]);
      const coded = await form('id=u&country=FR', { type: 'application/x-www-form-urlencoded; charset=UTF-8' });
      expect([coded.statusCode, coded.json()]).toMatchObject([201, { lead_id: 'u', queue: 'paris' }]);
    });

    it('may be signed with either of two live secrets', async () => {
      expect((await form('{"country":"DE"}', { secret: 'old-secret' })).statusCode).toBe(201);
    });

    it('count once, however often they are sent', async () => {
      const first = await form('{"country":"DE"}');
      staged.now += 4 * MINUTE;
      const again = await form('{"country":"DE"}', { at: staged.now - 4 * MINUTE });
      expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true']);
      expect(await total()).toBe(1);
    });

    it('count once under a key, though they are signed anew', async () => {
      const keyed = (body: string) => {
        staged.now += MINUTE;
        const headers = { 'leadrail-signature': signature(body, {}), 'idempotency-key': 'k' };
        return staged.ask(null, 'POST', '/v1/webhooks/form', body, headers);
      };
      const first = await keyed('{"country":"DE"}');
      const again = await keyed('{"country":"DE"}');
      expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true']);
      expect((await keyed('{"country":"FR"}')).statusCode).toBe(409);
      expect(await total()).toBe(1);
    });

    it('that were captured are of no use later', async () => {
      const [body, at] = ['{"country":"DE"}', staged.now];
      await form(body);
      for (const later of [6 * MINUTE, 25 * HOUR]) {
        staged.now = at + later;
        expect((await form(body, { at })).statusCode).toBe(401);
      }
      expect(await total()).toBe(1);
    });

    it.each([
      ['no JSON', '{', 'application/json', 400, 'body'],
      ['no object', '[]', 'application/json', 400, 'body'],
      ['too deep', `{"a":${'['.repeat(40)}`, 'application/json', 400, 'a'],
      ['no known type', '<a/>', 'application/xml', 415, 'content-type'],
      ['no UTF-8 type', 'a=1', 'multipart/form-data', 415, 'content-type'],
    ])('with %s are refused, and may come again', async (_name, body, type, status, field) => {
      const reply = await form(body, { type });
      expect([reply.statusCode, reply.json().field]).toEqual([status, field]);
      expect(await total()).toBe(0);
    });
  });

  describe('without a valid signature', () => {
    it('all get one and the same answer', async () => {
      const [url, body] = ['/v1/webhooks/form', '{"country":"DE"}'];
      const sign = (value: string) => staged.ask(null, 'POST', url, body, { 'leadrail-signature': value });
      const answers = [
        await staged.ask(null, 'POST', url, body),
        await staged.ask('intake', 'POST', url, body),
        await sign('nonsense'),
        await sign(signature(body, { secret: 'guess' })),
        await sign(signature(`${body} `, {})),
        await form(body, { at: staged.now - 6 * MINUTE }),
        await form(body, { at: staged.now + 6 * MINUTE }),
        await staged.ask(null, 'POST', url),
        await form('<a/>', { secret: 'guess', type: 'application/xml' }),
      ];
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 401));
      expect(new Set(answers.map(({ body: says }) => says)).size).toBe(1);
      expect(answers[0]?.json().type).toBe('urn:leadrail:problem:bad-signature');
      expect(await total()).toBe(0);
    });

    it('get in nowhere when no secret is set', async () => {
      const bare = await memoryApp();
      const body = '{"country":"DE"}';
      for (const secret of ['none', 'undefined']) {
        const headers = { 'leadrail-signature': signature(body, { secret, at: bare.now }) };
        expect((await bare.ask(null, 'POST', '/v1/webhooks/form', body, headers)).statusCode).toBe(401);
      }
      await bare.end();
    });

    it('of one sender open no door of another', async () => {
      expect((await form('{}', { secret: 'app-secret' })).statusCode).toBe(401);
      expect((await hubspot([contact(1)], { secret: 'new-secret' })).statusCode).toBe(401);
    });
  });

  describe('of HubSpot', () => {
    it('make leads of contacts that were created, and say what became of each event', async () => {
      const events = [contact(7), { subscriptionType: 'company.creation', objectId: 8, occurredAt: staged.now }];
      const reply = await hubspot(events);
      expect([reply.statusCode, reply.json().items]).toMatchObject([
        200,
        [
          { lead_id: 'hubspot-7', status: 201 },
          { lead_id: null, status: 200 },
        ],
      ]);
      const file = (await staged.ask('read', 'GET', '/v1/leads/hubspot-7')).json();
      expect(file.lead).toMatchObject({ id: 'hubspot-7', occurred_at: '2026-11-02T08:59:00.000Z' });
    });

    it('count once, also when HubSpot tries again with a new signature', async () => {
      await hubspot([contact(7)]);
      staged.now += MINUTE;
      const again = await hubspot([contact(7, { attemptNumber: 1, occurredAt: staged.now - 2 * MINUTE })]);
      expect(again.json().items).toMatchObject([{ lead_id: 'hubspot-7', status: 200 }]);
      expect(await total()).toBe(1);
    });

    const changed = (objectId: number, propertyName: string, propertyValue: unknown) =>
      contact(objectId, { subscriptionType: 'contact.propertyChange', propertyName, propertyValue });

    it('are taken without what goes beyond a limit: HubSpot would not send the lead again', async () => {
      const note = 'canary '.repeat(2000);
      const events = [
        contact(1),
        changed(1, 'country', 'FR'),
        changed(1, 'note', note),
        changed(1, 'x'.repeat(300), 'y'),
      ];
      const reply = await hubspot(events);
      const says = expect.stringMatching(/^taken in, without what goes beyond a limit: note, x{60}$/);
      expect([reply.statusCode, reply.json().items]).toEqual([200, [{ lead_id: 'hubspot-1', status: 201, says }]]);
      expect((await staged.ask('read', 'GET', '/v1/leads/hubspot-1')).json().lead).toMatchObject({ country: 'FR' });
      const later = await hubspot([changed(1, 'note', note), changed(1, 'city', 'Lyon')]);
      expect(later.json().items).toMatchObject([{ lead_id: 'hubspot-1', status: 200 }]);
      expect(logged.join('\n')).toContain('intake.left_out');
      expect(logged.join('\n')).not.toContain('canary');
    });

    it('keep the later value of a property, though the earlier one comes after it', async () => {
      const at = (seconds: number, event: object) => ({ ...event, occurredAt: staged.now - seconds * 1000 });
      await hubspot([at(60, contact(1)), at(1, changed(1, 'country', 'FR'))]);
      await hubspot([at(9, changed(1, 'country', 'DE'))]);
      const { life, decisions } = (await staged.ask('read', 'GET', '/v1/leads/hubspot-1')).json();
      expect([life.owner, decisions.length]).toEqual([null, 1]);
      await hubspot([at(0, changed(1, 'country', 'DE'))]);
      expect((await staged.ask('read', 'GET', '/v1/leads/hubspot-1')).json().life.owner).toMatch(/ana|ben/);
    });

    it('one bad event stops no other, and is named in the answer and in the log', async () => {
      const many = Array.from({ length: 250 }, (_, i) => changed(1, `field-${i}`, 'y'));
      const reply = await hubspot([contact(1), ...many, contact(2), null, 'x']);
      expect([reply.statusCode, reply.json().items]).toMatchObject([
        200,
        [
          { lead_id: 'hubspot-1', status: 400 },
          { lead_id: 'hubspot-2', status: 201 },
          { lead_id: null, status: 200, says: 'this is no event' },
          { lead_id: null, status: 200 },
        ],
      ]);
      expect(logged.join('\n')).toMatch(/intake\.refused.*hubspot-1/);
    });

    it('ask to be sent again while nothing can be decided', async () => {
      staged.service.accepting = false;
      const reply = await hubspot([contact(7)]);
      expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '1']);
      staged.service.accepting = true;
      expect((await hubspot([contact(7)])).json().items).toMatchObject([{ status: 201 }]);
    });

    it('of another shape are refused', async () => {
      for (const payload of [{}, 1, 'x']) expect((await hubspot(payload)).statusCode).toBe(400);
    });

    it('cover the query of the address', async () => {
      expect((await hubspot([contact(7)], {}, '/v1/webhooks/hubspot?portal=a%40b')).statusCode).toBe(401);
      const plain = `POST${HUB}/v1/webhooks/hubspot?portal=a@b${JSON.stringify([contact(7)])}${staged.now}`;
      const headers = {
        'x-hubspot-signature-v3': createHmac('sha256', 'app-secret').update(plain).digest('base64'),
        'x-hubspot-request-timestamp': String(staged.now),
      };
      const reply = await staged.ask(null, 'POST', '/v1/webhooks/hubspot?portal=a%40b', [contact(7)], headers);
      expect(reply.statusCode).toBe(200);
    });

    it('forget a contact when HubSpot says so', async () => {
      await hubspot([
        contact(7),
        contact(7, {
          subscriptionType: 'contact.propertyChange',
          propertyName: 'email',
          propertyValue: 'canary@example.com',
        }),
      ]);
      const reply = await hubspot([contact(7, { subscriptionType: 'contact.privacyDeletion' })]);
      expect(reply.json().items).toMatchObject([{ lead_id: 'hubspot-7', says: 'erased' }]);
      expect((await staged.ask('read', 'GET', '/v1/leads/hubspot-7')).body).not.toContain('canary');
    });
  });

  it('say nothing of their content in the log', async () => {
    await form('{"email":"canary@example.com","country":"DE"}');
    await form('{"email":"canary@example.com"', {});
    await form('{"email":"canary@example.com"}', { secret: 'guess' });
    expect(logged.join('\n')).not.toMatch(/canary|secret/);
  });
});
