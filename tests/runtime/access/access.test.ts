import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPES, type Scope } from '../../../src/runtime/access/scopes.ts';
import { tokenCheck } from '../../../src/runtime/access/token-check.ts';
import { tokensOf } from '../../../src/runtime/access/token-file.ts';
import type { StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

const READERS: readonly Scope[] = ['read', 'operate'];
const SHIPPERS: readonly Scope[] = ['read', 'operate', 'deploy', 'rollback'];

/** Every route, and who may use it. */
const DOORS: readonly (readonly [string, string, readonly Scope[] | 'open'])[] = [
  ['POST', '/v1/leads', ['intake']],
  ['POST', '/v1/leads/batch', ['intake']],
  ['GET', '/v1/leads/x', READERS],
  ['GET', '/v1/leads/x/explain', READERS],
  ['GET', '/v1/queues', READERS],
  ['GET', '/v1/history', READERS],
  ['GET', '/v1/status', SHIPPERS],
  ['GET', '/v1/releases', SHIPPERS],
  ['POST', '/v1/releases', ['deploy']],
  ['POST', '/v1/releases/x/activate', ['deploy']],
  ['POST', '/v1/rollback', ['rollback']],
  ['GET', '/healthz', 'open'],
  ['GET', '/readyz', 'open'],
  ['GET', '/metrics', 'open'],
  ['GET', '/openapi.json', 'open'],
  ['GET', '/', 'open'],
];

describe('access', () => {
  let service: StagedService;
  beforeAll(async () => {
    service = await liveService();
  });
  afterAll(() => service.end());

  // `{"nonsense": 1}` does no harm at any door: it is a lead, no bundle, and no order to activate or go back.
  const knock = (scope: Scope | null, method: string, path: string, headers = {}) =>
    service.ask(scope, method, path, method === 'POST' ? { nonsense: 1 } : undefined, headers);

  it.each(DOORS)('%s %s opens to its scopes and to no other', async (method, path, access) => {
    for (const scope of SCOPES) {
      const { status, body } = await knock(scope, method, path);
      const opens = access === 'open' || access.includes(scope);
      if (opens) expect([401, 403], `${scope} on ${path}`).not.toContain(status);
      else expect(body, `${scope} on ${path}`).toMatchObject({ status: 403, needed: access });
    }
  });

  it.each(DOORS)('%s %s without a known token', async (method, path, access) => {
    const strangers = [
      await knock(null, method, path),
      await knock(null, method, path, { authorization: 'Bearer nonsense' }),
      await knock(null, method, path, { authorization: `Basic ${service.running.tokens.read}` }),
    ];
    for (const { status, headers } of strangers) {
      if (access === 'open') expect(status).toBe(200);
      else expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    }
  });

  it('knows every route that the service describes', async () => {
    const { body } = await service.ask(null, 'GET', '/openapi.json');
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path.replace('{id}', 'x')}`),
    );
    const shown = DOORS.filter(([, path]) => path !== '/').map(([method, path]) => `${method} ${path}`);
    expect(described.filter(each => !each.startsWith('HEAD')).sort()).toEqual(shown.sort());
  });

  it('looks at the token before it reads a body', async () => {
    const { status } = await service.ask('read', 'POST', '/v1/leads', 'x'.repeat(300 * 1024));
    expect(status).toBe(403);
  });

  it('keeps tokens for the owner of the folder alone, and the same ones over a restart', async () => {
    const file = join(service.dataDir, 'tokens.json');
    const before = await readFile(file, 'utf8');
    expect(Object.keys(JSON.parse(before))).toEqual([...SCOPES]);
    await chmod(file, 0o644);
    await service.restart();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('is never guessed from a broken tokens file', async () => {
    const file = join(service.dataDir, 'tokens.json');
    const good = await readFile(file, 'utf8');
    const { read, ...rest } = JSON.parse(good);
    for (const bad of [
      '',
      '[]',
      '{"intake": 1}',
      JSON.stringify(rest),
      JSON.stringify({ ...rest, read: rest.deploy }),
    ]) {
      await writeFile(file, bad);
      await expect(tokensOf(service.dataDir)).rejects.toThrow(file);
    }
    await writeFile(file, good);
    expect((await tokensOf(service.dataDir)).read).toBe(read);
  });

  it('takes a token only whole', () => {
    const check = tokenCheck(service.running.tokens);
    const { deploy } = service.running.tokens;
    expect(check(`Bearer ${deploy}`)).toBe('deploy');
    for (const near of [
      deploy,
      `Bearer ${deploy.slice(0, -1)}`,
      `Bearer ${deploy}x`,
      `Bearer ${deploy} x`,
      'Bearer ',
      '',
    ]) {
      expect(check(near)).toBeNull();
    }
  });
});
