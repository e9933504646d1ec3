import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPES, type Scope } from '../../../src/runtime/access/scopes.ts';
import { allDoors, type Door } from '../stage/all-doors.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

const DOORS = await allDoors();
const named = DOORS.map(door => [`${door.method} ${door.url}`, door] as const);

const opened = (access: 'open' | 'signed') => DOORS.filter(door => door.access === access).map(({ url }) => url);
const doorsOf = (scope: Scope) =>
  DOORS.filter(({ access }) => Array.isArray(access) && access.includes(scope)).map(
    ({ method, url }) => `${method} ${url}`,
  );

describe('every door', () => {
  let staged: MemoryApp;
  beforeAll(async () => {
    staged = await memoryApp();
  });
  afterAll(() => staged.end());

  // `{"nonsense": 1}` does no harm at any door: it is a lead, no bundle, and no order to do anything.
  const knock = (scope: Scope | null, { method, url }: Door, headers: object = {}) => {
    const path = url.replace(/:\w+/g, 'x');
    return staged.ask(scope, method, path, method === 'GET' ? undefined : { nonsense: 1 }, headers);
  };

  it.each(named)('%s opens to its scopes and to no other', async (_name, door) => {
    for (const scope of SCOPES) {
      const reply = await knock(scope, door);
      if (door.access === 'signed') expect(reply.statusCode, scope).toBe(401);
      else if (door.access === 'open' || door.access?.includes(scope)) {
        expect([401, 403, 500], scope).not.toContain(reply.statusCode);
      } else expect(reply.json(), scope).toMatchObject({ status: 403, needed: door.access });
    }
  });

  it.each(named)('%s without a known token', async (_name, door) => {
    const strangers = [
      await knock(null, door),
      await knock(null, door, { authorization: 'Bearer nonsense' }),
      await knock(null, door, { authorization: `Basic ${staged.tokens.read}` }),
    ];
    const expected = door.access === 'open' ? [200, undefined] : [401, door.access === 'signed' ? undefined : 'Bearer'];
    for (const { statusCode, headers } of strangers)
      expect([statusCode, headers['www-authenticate']]).toEqual(expected);
  });

  it('is described, but for the page', async () => {
    const { paths } = (await staged.ask(null, 'GET', '/openapi.json')).json();
    const described = Object.entries(paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const shown = named.map(([name]) => name).filter(name => name !== 'GET /');
    expect(described.filter(name => !name.startsWith('HEAD')).sort()).toEqual(shown.sort());
  });
});

describe('who may do what', () => {
  it('nothing is open but the page and what machines ask, and nothing open changes anything', () => {
    expect(opened('open').sort()).toEqual(['/', '/healthz', '/metrics', '/openapi.json', '/readyz']);
    expect(DOORS.filter(({ access, method }) => access === 'open' && method !== 'GET')).toEqual([]);
    expect(opened('signed').every(url => url.startsWith('/v1/webhooks/'))).toBe(true);
  });

  it('reading changes nothing', () => {
    // A search names people's addresses, which belong in no URL; a paper comes with the open actions of its reviews, too
    // much for one.
    const asking = doorsOf('read').filter(name => !name.startsWith('GET '));
    expect(asking.sort()).toEqual(['POST /v1/leads/search', 'POST /v1/papers/:paper']);
  });

  it('intake brings leads and what happened to them, and reads nothing but who it is', () => {
    expect(doorsOf('intake').sort()).toEqual([
      'GET /v1/me',
      'POST /v1/leads',
      'POST /v1/leads/:id/events',
      'POST /v1/leads/batch',
    ]);
  });

  it('shipping and going back are rights of their own', () => {
    for (const name of ['POST /v1/releases', 'POST /v1/releases/:id/activate']) {
      expect(SCOPES.filter(scope => doorsOf(scope).includes(name))).toEqual(['deploy']);
    }
    expect(SCOPES.filter(scope => doorsOf(scope).includes('POST /v1/rollback'))).toEqual(['rollback']);
  });

  it('those who ship see no lead', () => {
    for (const scope of ['deploy', 'rollback'] as const) {
      expect(doorsOf(scope).filter(name => /leads|history|audit|erasures/.test(name))).toEqual([]);
    }
  });
});
