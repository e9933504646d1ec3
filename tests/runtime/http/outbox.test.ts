import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intendMessage } from '../../../src/runtime/notify/intend-message.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';
import { aMessage } from '../stage/post-office.ts';

const escalation = {
  roles: { ops: { people: ['maria'], channel: 'ops-hook' } },
  channels: { 'ops-hook': { type: 'webhook', url_env: 'HOOK' } },
  policies: [],
} as const;

describe('the outbox through the door', () => {
  let app: MemoryApp;
  beforeAll(async () => {
    app = await memoryApp({
      bundle: aBundle(1, null, aPolicy({ escalation })),
      env: { HOOK: 'https://h.example.com/s3cret' },
    });
    for (const key of ['waits', 'gone']) {
      await app.service.commit.run(work => intendMessage(app.service, work, aMessage({ key })));
    }
    await app.service.store.transaction(async unit => {
      const wish = {
        channel: 'ops-hook',
        now: app.now,
        leaseUntil: app.now + 60_000,
        limit: 2,
        lost: false,
        mostAttempts: 8,
      };
      const [waits, gone] = await unit.claimMessages(wish);
      if (!waits || !gone) throw new Error('nothing was claimed');
      await unit.markFailed(waits, { dueAt: app.now + 5000, says: 'answered 500' });
      await unit.markFailed(gone, { dueAt: null, says: 'answered 500' });
    });
  });
  afterAll(() => app.end());

  it('shows what waits and what was given up, without addresses', async () => {
    const told = await app.ask('read', 'GET', '/v1/outbox');
    expect(told.json()).toMatchObject({
      counts: { pending: 1, sent: 0, dead: 1 },
      messages: [
        { n: 1, key: 'waits', state: 'pending', attempts: 1, due_at: '2026-11-02T09:00:05.000Z', to: 'role:ops' },
        { n: 2, key: 'gone', state: 'dead', last_error: 'answered 500', lead_id: 'lead-7', due_at: null },
      ],
    });
    expect(told.body).not.toContain('s3cret');
  });

  it('shows one state on demand and refuses one that does not exist', async () => {
    expect((await app.ask('operate', 'GET', '/v1/outbox?state=dead')).json().messages).toHaveLength(1);
    expect((await app.ask('operate', 'GET', '/v1/outbox?state=lost')).statusCode).toBe(400);
  });

  it.each([
    ['pending', '1', 409, 'not-requeued'],
    ['unknown', '99', 404, 'not-found'],
    ['no number at all', 'x', 400, 'invalid-request'],
    ['a number beyond all numbers', '9'.repeat(40), 400, 'invalid-request'],
  ])('puts nothing back that is %s', async (_what, n, status, kind) => {
    const told = await app.ask('operate', 'POST', `/v1/outbox/${n}/requeue`);
    expect([told.statusCode, told.json().type]).toEqual([status, `urn:leadrail:problem:${kind}`]);
  });

  it.each(['intake', 'read', 'deploy', 'rollback'] as const)('lets scope %s put nothing back', async scope => {
    expect((await app.ask(scope, 'POST', '/v1/outbox/2/requeue')).statusCode).toBe(403);
  });

  it('writes back no lead that nobody knows', async () => {
    const told = await app.ask('operate', 'POST', '/v1/leads/nobody/write-back');
    expect([told.statusCode, told.json().type]).toEqual([404, 'urn:leadrail:problem:not-found']);
    await app.lead({ id: 'a', country: 'DE' });
    const without = await app.ask('operate', 'POST', '/v1/leads/a/write-back');
    expect([without.statusCode, without.json().type]).toEqual([409, 'urn:leadrail:problem:not-written-back']);
  });

  it('puts a dead letter back with all its tries before it, and the audit says who did', async () => {
    const told = await app.ask('operate', 'POST', '/v1/outbox/2/requeue');
    expect(told.json()).toMatchObject({ message: { n: 2, state: 'pending', attempts: 0 } });
    expect(await app.service.store.auditTrail(1)).toMatchObject([
      { who: 'token:operate', what: 'message.requeued', detail: { n: 2, key: 'gone' } },
    ]);
  });
});
