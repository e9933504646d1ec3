import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aBundle } from '../stage/a-bundle.ts';
import { NINE, type StagedService, stageService } from '../stage/a-service.ts';

type Key = Awaited<ReturnType<typeof generateKeyPair>>;

describe('a CI run that ships by its OIDC token', () => {
  let issuer: Server;
  let url: string;
  let keys: Key;
  let service: StagedService;
  let asked = 0;
  let number = 0;
  const bundle = aBundle();

  beforeAll(async () => {
    keys = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    issuer = createServer((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>(resolve => issuer.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise(resolve => issuer.close(resolve)));

  const trust = () => ({
    issuer: url,
    repository_id: '74',
    repository_owner_id: '65',
    ref: 'refs/heads/main',
    environment: 'production',
    job_workflow_ref: 'acme/rules/.github/workflows/deploy.yml@refs/heads/main',
    events: ['push', 'workflow_dispatch'],
  });
  beforeEach(async () => {
    service = await stageService();
    await writeFile(join(service.dataDir, 'oidc.json'), JSON.stringify(trust()));
    await service.restart();
  });
  afterEach(() => service.end());

  const claims = (more: Record<string, unknown> = {}): JWTPayload => {
    const { events, issuer: iss, ...same } = trust();
    number += 1;
    const times = { iat: NINE / 1000, exp: NINE / 1000 + 300, jti: `token-${number}` };
    return { ...same, iss, aud: `leadrail:${bundle.id}`, event_name: events[0], run_id: '12', ...times, ...more };
  };
  const sign = (payload: JWTPayload, { privateKey }: Key = keys) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey);
  const push = (token: string) =>
    service.ask(null, 'POST', '/v1/releases', bundle, { authorization: `Bearer ${token}` });

  it('pushes the bundle that its audience names, and the audit tells which run it was', async () => {
    expect((await push(await sign(claims()))).status).toBe(201);
    const trail = await service.ask('operate', 'GET', '/v1/audit');
    expect(trail.text).toContain('oidc:74:run-12');
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another repository', { repository_id: '75' }],
    ['of another owner', { repository_owner_id: '1' }],
    ['of another branch', { ref: 'refs/heads/feature' }],
    ['of another environment', { environment: 'staging' }],
    ['without an environment', { environment: undefined }],
    ['of another workflow', { job_workflow_ref: 'acme/rules/.github/workflows/evil.yml@refs/heads/main' }],
    ['of a pull request', { event_name: 'pull_request' }],
    ['that has expired', { iat: NINE / 1000 - 900, exp: NINE / 1000 - 61 }],
    ['that was issued long ago', { iat: NINE / 1000 - 3600 }],
    ['that never expires', { exp: undefined }],
    ['without a name of its own', { jti: undefined }],
    ['of another issuer', { iss: 'https://issuer.example' }],
    ['for somebody else', { aud: 'https://github.com/acme' }],
    ['for several', { aud: [`leadrail:${bundle.id}`, 'another'] }],
  ])('is a stranger with a token %s', async (_name, more) => {
    expect((await push(await sign(claims(more)))).status).toBe(401);
  });

  it('is a stranger with a token that another key signed, that was changed, or that nobody signed', async () => {
    const token = await sign(claims());
    const [head, body, signature] = token.split('.');
    const other = btoa(JSON.stringify(claims({ repository_id: '74' }))).replace(/=+$/, '');
    const unsigned = `${btoa('{"alg":"none"}').replace(/=+$/, '')}.${body}.`;
    const forged = await sign(claims(), await generateKeyPair('RS256'));
    for (const bad of [forged, `${head}.${other}.${signature}`, unsigned, `${head}.${body}`, 'a.b.c'])
      expect((await push(bad)).status).toBe(401);
  });

  it('opens one door once', async () => {
    const token = await sign(claims());
    expect((await push(token)).status).toBe(201);
    expect((await push(token)).status).toBe(401);
  });

  it('touches no release but its own, and no other door', async () => {
    const other = claims({ aud: `leadrail:${aBundle(2).id}` });
    expect((await push(await sign(other))).status).toBe(403);
    const authorization = { authorization: `Bearer ${await sign(claims())}` };
    expect((await service.ask(null, 'POST', '/v1/rollback', {}, authorization)).status).toBe(403);
    const looking = { authorization: `Bearer ${await sign(claims({ aud: 'leadrail:status' }))}` };
    expect((await service.ask(null, 'GET', '/v1/status', undefined, looking)).status).toBe(200);
  });

  it('asks the issuer for its keys once, and not at all when they are pinned', async () => {
    const before = asked;
    await push(await sign(claims()));
    await push(await sign(claims()));
    expect(asked - before).toBe(1);
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256' };
    await writeFile(join(service.dataDir, 'oidc.json'), JSON.stringify({ ...trust(), jwks: { keys: [jwk] } }));
    await service.restart();
    expect((await push(await sign(claims()))).status).toBe(200);
    expect(asked - before).toBe(1);
  });

  it('ships nothing with a list of trust that leaves something open', async () => {
    const { environment: _, ...open } = trust();
    await writeFile(join(service.dataDir, 'oidc.json'), JSON.stringify(open));
    await expect(service.restart()).rejects.toThrow('environment');
    await writeFile(join(service.dataDir, 'oidc.json'), JSON.stringify(trust()));
    await service.restart();
  });
});
