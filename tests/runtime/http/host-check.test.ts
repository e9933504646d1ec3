import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

const OPEN = ['/', '/metrics', '/openapi.json', '/healthz', '/readyz'];

describe('open pages answer under the names of this service alone', () => {
  let staged: MemoryApp;
  beforeAll(async () => {
    staged = await memoryApp({ env: { LEADRAIL_HOSTS: 'leads.example.com, Other.example.com' } });
  });
  afterAll(() => staged.end());

  const under = (host: string, path = '/') => staged.ask(null, 'GET', path, undefined, { host });

  it.each([
    '127.0.0.1',
    '127.0.0.1:8080',
    '10.1.2.3:80',
    '[::1]:8080',
    'localhost:8080',
    'leadrail:8080',
    'leads.example.com',
    'LEADS.example.com:443',
    'other.example.com',
  ])('%s', async host => {
    expect((await under(host)).statusCode).toBe(200);
  });

  it.each(['evil.example', 'evil.example:8080', 'leads.example.com.evil.example', '127.0.0.1.evil.example', 'a.b:c:d'])(
    'not %s, which a stranger may have pointed here',
    async host => {
      for (const path of OPEN) {
        const { statusCode, headers, body } = await under(host, path);
        expect([statusCode, headers['content-type']]).toEqual([421, 'application/problem+json; charset=utf-8']);
        expect(body).not.toContain(host);
      }
    },
  );

  it('a request with a token may come under any name: a stranger has none', async () => {
    const headers = { host: 'evil.example' };
    expect((await staged.ask('read', 'GET', '/v1/status', undefined, headers)).statusCode).toBe(200);
  });
});
