import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUR } from '../../src/engine/time/units.ts';
import { jsonLines } from '../../src/runtime/json-lines.ts';
import { allRounds } from '../../src/runtime/rounds/run-rounds.ts';
import type { Store } from '../../src/runtime/store/store.ts';
import { aBundle } from './stage/a-bundle.ts';
import { aPolicy } from './stage/a-policy.ts';
import { type MemoryApp, memoryApp } from './stage/memory-app.ts';

const policy = aPolicy({
  lead: {
    fields: {
      country: { type: 'country' },
      city: { type: 'text' },
      phone: { type: 'text', personal: true },
      email_domain: { type: 'domain' },
    },
    normalise: { email_domain: { from: ['email'], take: 'domain' } },
  },
});

/** Personal data that must turn up nowhere but in the lead's own file. */
const person = (id: string, country: string) => ({
  id,
  country,
  email: 'canary.mail@example.com',
  name: 'Canary Name',
  phone: '+49 123 canary',
  note: 'canary note',
  'canary key': 1,
});

describe('personal data', () => {
  let staged: MemoryApp;
  let lines = '';
  let failure: Error | null = null;
  const log = jsonLines(
    line => {
      lines += line;
    },
    () => staged?.now ?? 0,
  );
  const wrap = (store: Store): Store => ({
    ...store,
    transaction: async work => {
      const done = await store.transaction(work);
      if (failure) throw failure;
      return done;
    },
  });

  const everything = async () => {
    for (const [i, country] of ['DE', 'AT', 'FR', 'ZZ'].entries()) await staged.lead(person(`c${i}`, country));
    await staged.lead({ ...person('c0', 'DE'), name: 'canary other' });
    await staged.lead({ ...person('', 'DE'), id: { canary: 1 } });
    await staged.lead({ ...person('long', 'DE'), note: `canary${'x'.repeat(9000)}` });
    await staged.lead('{"email":"canary.mail@example.com"');
    await staged.ask('intake', 'POST', '/v1/leads/canary%0d%0aset-cookie:%20x/events', { event: 'canary' });
    const at = '2026-11-02T09:00:00Z';
    await staged.ask('operate', 'POST', '/v1/leads/c0/events', {
      event: 'enriched',
      at,
      fields: { phone: 'canary 2' },
    });
    await staged.ask('operate', 'POST', '/v1/leads/c0/events', { event: 'returned', at, reason: 'canary reason' });
    await staged.ask(null, 'POST', '/v1/webhooks/form', person('w', 'DE'), { 'leadrail-signature': 't=1,v1=canary' });
    for (const error of [Object.assign(new Error('full'), { code: 'SQLITE_FULL' }), new Error('a fault of ours')]) {
      failure = error;
      await staged.lead(person('full', 'DE'));
    }
    failure = null;
    for (const hours of [1, 3, 30]) {
      staged.now += hours * HOUR;
      await allRounds(staged.service)(staged.now);
    }
    await staged.ask('operate', 'POST', '/v1/erasures', { email: 'nobody.canary@example.com' });
  };

  beforeAll(async () => {
    staged = await memoryApp({ bundle: aBundle(1, null, policy), log, wrap });
    await everything();
  });
  afterAll(() => staged.end());

  it('is in the file of its lead', async () => {
    expect((await staged.ask('read', 'GET', '/v1/leads/c0')).body).toContain('Canary Name');
  });

  it('is in no line of the log', () => {
    expect(lines).toContain('"event":"http.failed"');
    expect(lines).not.toMatch(/canary/i);
  });

  it.each([
    '/metrics',
    '/',
    '/v1/history',
    '/v1/status',
    '/v1/queues',
    '/v1/incidents',
    '/v1/audit',
    '/v1/outbox',
    '/v1/measures',
    '/v1/alerts',
    '/v1/reps',
  ])('is not in %s', async path => {
    const reply = await staged.ask('read', 'GET', path);
    expect(reply.statusCode).toBe(200);
    expect(reply.body).not.toMatch(/canary/i);
  });

  it('is not in what a decision was made from, nor in what was sent', async () => {
    const decisions = await staged.service.store.decisions('c0');
    expect(decisions.length).toBeGreaterThan(0);
    expect(JSON.stringify(decisions)).not.toMatch(/canary/i);
  });

  it('is not in a refusal, beyond the name of the field', async () => {
    const refused = await staged.lead({ ...person('x', 'DE'), phone: `canary${'x'.repeat(9000)}` });
    expect([refused.statusCode, refused.json().field]).toEqual([400, 'phone']);
    expect(refused.body).not.toMatch(/canary/i);
  });
});
