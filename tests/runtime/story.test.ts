import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBundle } from './stage/a-bundle.ts';
import { aPolicy } from './stage/a-policy.ts';
import { type StagedService, stageService } from './stage/a-service.ts';

describe('the story of a service, through its door', () => {
  let service: StagedService;
  const first = aBundle(1);
  const second = aBundle(2, first.id, aPolicy({ rules: aPolicy().rules.filter(rule => rule.id !== 'austria') }));
  beforeAll(async () => {
    service = await stageService();
  });
  afterAll(() => service.end());
  const ask: StagedService['ask'] = (...args) => service.ask(...args);
  const activate = (id: string, body: object) => ask('deploy', 'POST', `/v1/releases/${id}/activate`, body);

  it('takes no lead before a release is live, and says so openly', async () => {
    expect((await ask(null, 'GET', '/healthz')).status).toBe(200);
    expect((await ask(null, 'GET', '/readyz')).status).toBe(503);
    const reply = await service.lead({ id: 'early', country: 'DE' });
    expect(reply.status).toBe(503);
    expect(reply.headers.get('retry-after')).toBe('1');
    expect((await ask('read', 'GET', '/v1/leads/early')).status).toBe(404);
  });

  it('keeps a pushed bundle, once', async () => {
    const pushed = await ask('deploy', 'POST', '/v1/releases', first);
    expect(pushed.status).toBe(201);
    expect(pushed.body).toMatchObject({ id: first.id, sequence: 1, parent: null, status: 'pushed' });
    expect((await ask('deploy', 'POST', '/v1/releases', first)).status).toBe(200);
    expect((await ask('read', 'GET', '/v1/status')).body).toMatchObject({ active: null });
  });

  it('makes it live with a way back', async () => {
    const done = await activate(first.id, { expect: null, rollback_to: 'fallback' });
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({ active: first.id, previous: null, rollback_target: 'fallback' });
    expect((await ask(null, 'GET', '/readyz')).status).toBe(200);
  });

  it('decides a lead and keeps it as it came', async () => {
    const raw = { id: 'l1', country: 'DE', city: 'Köln', source: 'Demo Request', received_at: '2026-11-02T08:59:00Z' };
    const reply = await service.lead(raw);
    expect(reply.status).toBe(201);
    expect(reply.headers.get('location')).toBe('/v1/leads/l1');
    expect(reply.body).toMatchObject({
      lead_id: 'l1',
      outcome: 'owner',
      owner: 'ana',
      team: 'dach',
      rule: 'germany',
      reason: 'picked',
      at: '2026-11-02T09:00:00.000Z',
    });
    const file = await ask('read', 'GET', '/v1/leads/l1');
    expect(file.body).toMatchObject({ status: 'owner', lead: raw, decision: reply.body, queue_entries: [] });
  });

  it('answers the same lead with its first decision', async () => {
    const raw = { id: 'l1', source: 'Demo Request', received_at: '2026-11-02T08:59:00Z', city: 'Köln', country: 'DE' };
    const reply = await service.lead(raw);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ owner: 'ana', duplicate: true });
    expect((await service.lead({ id: 'l2', country: 'DE' })).body).toMatchObject({ owner: 'ben' });
  });

  it('refuses another lead under a known id', async () => {
    const reply = await service.lead({ id: 'l1', country: 'AT' });
    expect(reply.status).toBe(409);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body).toMatchObject({ status: 409, field: 'id' });
  });

  it('names a lead that has no id and notes its arrival', async () => {
    const reply = await service.lead({ country: 'DE' });
    expect(reply.status).toBe(201);
    const id = String(reply.body.lead_id);
    const file = await ask('read', 'GET', `/v1/leads/${id}`);
    expect(file.body).toMatchObject({
      received_at: '2026-11-02T09:00:00.000Z',
      lead: { id, country: 'DE', received_at: '2026-11-02T09:00:00.000Z' },
    });
  });

  it('decides one lead once, however often it arrives at the same moment', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => service.lead({ id: 'burst', country: 'DE' })));
    expect(replies.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    expect(new Set(replies.map(({ body }) => body.owner)).size).toBe(1);
  });

  it('takes many leads in one request, one answer a line', async () => {
    const lines = ['{"id": "b1", "country": "DE"}', '', '{"id": "b2"', '[]', '{"id": "b1", "country": "DE"}'].join(
      '\n',
    );
    const reply = await ask('intake', 'POST', '/v1/leads/batch', lines, { 'content-type': 'application/x-ndjson' });
    expect(reply.status).toBe(200);
    const answers = reply.text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(answers).toMatchObject([
      { lead_id: 'b1', outcome: 'owner' },
      { status: 400, line: 3, field: 'body' },
      { status: 400, line: 4, field: 'body' },
      { lead_id: 'b1', duplicate: true },
    ]);
  });

  it('explains a decision from what it was made from, whatever came after', async () => {
    const reply = await ask('read', 'GET', '/v1/leads/l1/explain?why_not=france');
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ decision: { owner: 'ana' }, cause: 'intake' });
    expect(reply.body.explanation).toMatchObject({ decision: reply.body.decision, why_not: expect.anything() });
    expect((await ask('read', 'GET', '/v1/leads/nobody/explain')).status).toBe(404);
  });

  it('shows who waits', async () => {
    expect((await service.lead({ id: 'w1', country: 'AT' })).body).toMatchObject({
      outcome: 'queue',
      queue: 'alps',
      reason: 'otherwise',
      rule: 'austria',
    });
    const { body } = await ask('read', 'GET', '/v1/queues');
    expect(body).toEqual({ queues: [{ queue: 'alps', waiting: 1, oldest: '2026-11-02T09:00:00.000Z' }] });
  });

  it('refuses to ship over a release that the caller does not know', async () => {
    expect((await ask('deploy', 'POST', '/v1/releases', second)).status).toBe(201);
    const stale = await activate(second.id, { expect: null, rollback_to: first.id });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ field: 'expect', active: first.id });
    expect((await activate(second.id, { expect: first.id, rollback_to: first.id })).status).toBe(200);
    expect((await service.lead({ id: 's1', country: 'AT' })).body).toMatchObject({ reason: 'no_rule' });
  });

  it('finds all of it again after a restart, and rotates on from where it was', async () => {
    await service.restart();
    const { body } = await ask('read', 'GET', '/v1/status');
    expect(body).toMatchObject({ active: second.id, sequence: 2, rollback_target: first.id, fallback: false });
    expect(body.leads).toEqual({ total: 7, owner: 5, queue: 2 });
    expect((await service.lead({ id: 'l1', country: 'AT' })).status).toBe(409);
    expect((await service.lead({ id: 'r1', country: 'DE' })).body).toMatchObject({ owner: 'ben' });
  });

  it('goes back to the recorded target, and then to the fallback', async () => {
    const back = await ask('rollback', 'POST', '/v1/rollback', {});
    expect(back.body).toEqual({ active: first.id, from: second.id });
    expect((await service.lead({ id: 'x1', country: 'AT' })).body).toMatchObject({ rule: 'austria' });
    const again = await ask('rollback', 'POST', '/v1/rollback', { expect: second.id });
    expect(again.status).toBe(409);
    expect((await ask('rollback', 'POST', '/v1/rollback')).body).toEqual({ active: null, from: first.id });
    for (const raw of [
      { id: 'f1', country: 'DE' },
      { id: 'f2', source: 'strict' },
    ]) {
      const { body } = await service.lead(raw);
      expect(body).toMatchObject({ outcome: 'queue', queue: 'unrouted', rule: null, owner: null, reason: 'no_rule' });
    }
    expect((await ask('read', 'GET', '/v1/status')).body).toMatchObject({ active: null, fallback: true });
  });

  it('stays on the fallback over a restart, has no further way back, and ships again from there', async () => {
    await service.restart();
    expect((await ask('read', 'GET', '/v1/status')).body).toMatchObject({ active: null, fallback: true });
    expect((await ask('rollback', 'POST', '/v1/rollback', {})).status).toBe(409);
    expect((await ask('read', 'GET', '/v1/leads/f1/explain')).status).toBe(200);
    expect((await activate(second.id, { expect: null })).body).toMatchObject({ rollback_target: first.id });
  });

  it('goes to another target only when that is recorded as ready', async () => {
    const never = await ask('rollback', 'POST', '/v1/rollback', { to: second.id });
    expect(never.status).toBe(409);
    expect(never.body).toMatchObject({ field: 'to', ready: ['fallback', first.id].sort() });
    expect((await ask('rollback', 'POST', '/v1/rollback', { to: 'fallback' })).body).toMatchObject({ active: null });
  });

  it('lists its releases and what became of them', async () => {
    const { body } = await ask('read', 'GET', '/v1/releases');
    expect(body).toMatchObject({
      active: null,
      fallback: true,
      releases: [
        { id: second.id, status: 'rolled_back', rollback_target: first.id },
        { id: first.id, status: 'rolled_back', rollback_target: 'fallback' },
      ],
    });
  });
});
