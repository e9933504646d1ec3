import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBundle } from './stage/a-bundle.ts';
import { aPolicy } from './stage/a-policy.ts';
import type { StagedService } from './stage/a-service.ts';
import { liveService } from './stage/live-service.ts';

describe('releases', () => {
  let service: StagedService;
  const first = aBundle(1);
  beforeEach(async () => {
    service = await liveService(first);
  });
  afterEach(() => service.end());
  const push = (bundle: unknown) => service.ask('deploy', 'POST', '/v1/releases', bundle);
  const activate = (id: string, body: object = {}) =>
    service.ask('deploy', 'POST', `/v1/releases/${id}/activate`, body);
  const active = async () => (await service.ask('read', 'GET', '/v1/status')).body.active;
  const unknownTeam = aPolicy({
    rules: [{ id: 'x', layer: 'territory', when: { country: 'DE' }, assign: { team: 'nope' } }],
  });

  it.each([
    ['is no bundle', { hello: 1 }],
    ['is a list', []],
    ['was changed after it was made', { ...aBundle(2), sequence: 3 }],
    ['has an id of another form', { ...aBundle(2), id: 'release-2' }],
    ['holds a policy that does not compile', aBundle(2, null, unknownTeam)],
  ])('a bundle that %s is refused, and the live one goes on', async (_name, bundle) => {
    const reply = await push(bundle);
    expect([reply.status, reply.body.type]).toEqual([422, 'urn:leadrail:problem:bundle-refused']);
    expect(await active()).toBe(first.id);
    expect((await service.ask('read', 'GET', '/v1/releases')).body.releases).toHaveLength(1);
    expect((await service.lead({ country: 'DE' })).body).toMatchObject({ outcome: 'owner' });
  });

  it('a bundle that has no digest is refused', async () => {
    const text = JSON.stringify(aBundle(2)).replace(
      '"golden":[]',
      '"golden":[{"id":"g","at":"2026-11-02T09:00:00Z","lead":{"x":1e999},"expect":{}}]',
    );
    expect((await push(text)).status).toBe(422);
  });

  it('sequences rise', async () => {
    expect((await push(aBundle(5))).status).toBe(201);
    for (const sequence of [5, 4]) {
      const reply = await push(aBundle(sequence, first.id));
      expect([reply.status, reply.body.last]).toEqual([409, 5]);
    }
    expect((await push(aBundle(5))).status).toBe(200);
  });

  it('a bundle larger than a lead is fine', async () => {
    const cities = Array.from({ length: 20_000 }, (_, i) => `city-of-a-rather-long-name-${i}`);
    const policy = aPolicy({ lists: [{ id: 'cities', values: cities }] });
    expect((await push(aBundle(2, null, policy))).status).toBe(201);
  });

  it('what was never pushed is neither activated nor a way back', async () => {
    const ghost = `sha256:${'a'.repeat(64)}`;
    expect((await activate(ghost)).status).toBe(404);
    const second = aBundle(2);
    await push(second);
    for (const target of [ghost, second.id]) {
      const reply = await activate(second.id, { rollback_to: target });
      expect([reply.status, reply.body.field]).toEqual([422, 'rollback_to']);
    }
    expect(await active()).toBe(first.id);
  });

  it('a release that recorded no way back cannot be rolled back', async () => {
    const second = aBundle(2);
    await push(second);
    await activate(second.id);
    const reply = await service.ask('rollback', 'POST', '/v1/rollback', {});
    expect([reply.status, reply.body.type]).toEqual([409, 'urn:leadrail:problem:no-rollback-target']);
    expect(await active()).toBe(second.id);
  });

  it('of two who activate at once on the same expectation, one wins', async () => {
    const rivals = [aBundle(2), aBundle(3)];
    for (const rival of rivals) await push(rival);
    const replies = await Promise.all(rivals.map(({ id }) => activate(id, { expect: first.id })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('each step leaves one audit entry', async () => {
    const second = aBundle(2);
    await push(second);
    await activate(second.id, { expect: first.id, rollback_to: first.id });
    await service.ask('rollback', 'POST', '/v1/rollback', {});
    const raw = new BetterSqlite(join(service.dataDir, 'leadrail.sqlite'), { readonly: true });
    const trail = raw.prepare('select who, what, detail from audit order by seq').all() as Record<string, string>[];
    raw.close();
    expect(trail.map(({ who, what }) => `${who} ${what}`)).toEqual([
      'token:deploy release.pushed',
      'token:deploy release.activated',
      'token:deploy release.pushed',
      'token:deploy release.activated',
      'token:rollback release.rolled_back',
    ]);
    expect(JSON.parse(trail.at(-1)?.detail ?? '')).toEqual({
      from: second.id,
      to: first.id,
      reason: 'no reason was given',
    });
  });

  it.each(['no json', '{"format": "leadrail-bundle/1"}'])(
    'when the live bundle is damaged on disk (%s), the last good one goes on',
    async damage => {
      const second = aBundle(2, first.id, aPolicy({ rules: [] }));
      await push(second);
      await activate(second.id, { rollback_to: first.id });
      await service.running.close();
      const raw = new BetterSqlite(join(service.dataDir, 'leadrail.sqlite'));
      raw.prepare('update releases set bundle = ? where id = ?').run(damage, second.id);
      raw.close();
      await service.restart();
      expect(await active()).toBe(first.id);
      expect((await service.lead({ id: 'a', country: 'DE' })).body).toMatchObject({ owner: 'ana' });
    },
  );
});
