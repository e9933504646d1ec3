import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RuntimeClient, runtimeClient } from '../../src/client/runtime-client.ts';
import { aBundle } from '../runtime/stage/a-bundle.ts';
import { type StagedService, stageService } from '../runtime/stage/a-service.ts';

describe('the client on a real service', () => {
  let service: StagedService;
  const client = (scope: 'intake' | 'read' | 'deploy' | 'rollback'): RuntimeClient =>
    runtimeClient({ url: service.running.url, token: service.running.tokens[scope] });
  const bundle = aBundle();
  beforeAll(async () => {
    service = await stageService();
  });
  afterAll(() => service.end());

  it('pushes, activates, routes, reads, explains and goes back', async () => {
    const deploy = client('deploy');
    expect(await deploy.push(bundle)).toMatchObject({ ok: true, status: 201, value: { id: bundle.id } });
    expect(await deploy.activate(bundle.id, { expect: null, rollback_to: 'fallback' })).toMatchObject({
      ok: true,
      value: { active: bundle.id },
    });
    expect(await client('intake').postLead({ id: 'a/ü', country: 'DE' })).toMatchObject({ value: { owner: 'ana' } });
    expect(await client('read').getLead('a/ü')).toMatchObject({ value: { lead_id: 'a/ü', status: 'owner' } });
    expect(await client('read').explain('a/ü', 'france')).toMatchObject({ ok: true, value: { cause: 'intake' } });
    expect(await client('read').status()).toMatchObject({ value: { active: bundle.id, leads: { total: 1 } } });
    expect(await client('rollback').rollback({ expect: bundle.id })).toMatchObject({ value: { active: null } });
    expect(await client('read').releases()).toMatchObject({ value: { fallback: true, ready: ['fallback'] } });
  });

  it('sends what is expected beside a release, which stays the release that it is', async () => {
    const next = aBundle(2, bundle.id);
    const predicted = { plan: 'p', tier: 'low', leads: { total: 9, changed: 1 }, teams: [] };
    const bad = { ...predicted, leads: { total: 1, changed: 9 } };
    expect(await client('deploy').push(next, { predicted: bad })).toMatchObject({ ok: false, status: 422 });
    expect(await client('deploy').push(next, { predicted })).toMatchObject({ value: { id: next.id, predicted } });
    expect(await client('read').releases()).toMatchObject({
      value: {
        releases: [
          { id: next.id, predicted },
          { id: bundle.id, predicted: null },
        ],
      },
    });
  });

  it('hands a refusal on as data', async () => {
    expect(await client('read').push(bundle)).toMatchObject({
      ok: false,
      kind: 'refused',
      status: 403,
      says: expect.stringContaining('needs deploy'),
      problem: { needed: ['deploy'] },
    });
    expect(await client('read').getLead('nobody')).toMatchObject({ ok: false, status: 404 });
  });
});

describe('the client on what is no runtime', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = null;
  });

  const serve = async (answer: Parameters<typeof createServer>[1]): Promise<RuntimeClient> => {
    const made = createServer(answer as never);
    server = made;
    await new Promise<void>(done => made.listen(0, '127.0.0.1', done));
    return runtimeClient({
      url: `http://127.0.0.1:${(made.address() as AddressInfo).port}`,
      token: 't',
      timeoutMs: 150,
    });
  };

  it('says that nobody is there', async () => {
    const nobody = runtimeClient({ url: 'http://127.0.0.1:1', token: 't' });
    expect(await nobody.status()).toMatchObject({ ok: false, kind: 'unreachable', status: null });
    const nonsense = runtimeClient({ url: 'no address', token: 't' });
    expect(await nonsense.status()).toMatchObject({ ok: false, kind: 'unreachable' });
  });

  it('does not wait for ever, neither for an answer nor for its end', async () => {
    const silent = await serve((() => {}) as never);
    expect(await silent.status()).toMatchObject({
      kind: 'unreachable',
      says: expect.stringContaining('within 150 ms'),
    });
    server?.closeAllConnections();
    server?.close();
    const endless = await serve(((_: unknown, response: { write(text: string): void }) =>
      response.write('{')) as never);
    expect(await endless.status()).toMatchObject({ kind: 'unreachable' });
  });

  it('takes no page, no other JSON and no redirect for an answer', async () => {
    const page = await serve(((_: unknown, response: { end(text: string): void }) => response.end('<html>')) as never);
    expect(await page.status()).toMatchObject({ ok: false, kind: 'refused', status: 200 });
    server?.close();
    const elsewhere = await serve(((_: unknown, response: { writeHead(n: number, h: object): { end(): void } }) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()) as never);
    expect(await elsewhere.status()).toMatchObject({ ok: false, kind: 'unreachable' });
  });
});
