import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

const HOSTILE = '../shared/data/hostile/naughty-strings.json';

const nested = (levels: number): string => `${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;

describe('what bad input gets', () => {
  let service: StagedService;
  beforeAll(async () => {
    service = await liveService();
  });
  afterAll(() => service.end());

  const stored = async () =>
    ((await service.ask('read', 'GET', '/v1/status')).body.leads as { readonly total: number }).total;

  it.each([
    ['no JSON', '{"id": ', 400, 'body'],
    ['nothing', '', 400, 'body'],
    ['a list', '[1]', 400, 'body'],
    ['null', 'null', 400, 'body'],
    ['text', '"lead"', 400, 'body'],
    ['more than 256 KiB', JSON.stringify({ id: 'x', city: 'x'.repeat(256 * 1024) }), 413, 'body'],
    ['nesting over 32', `{"id": "x", "city": ${nested(32)}}`, 400, 'city'],
    ['a bomb of brackets', '['.repeat(200_000), 400, 'body'],
    ['an id that is true', '{"id": true}', 400, 'id'],
    ['an id that is an object', '{"id": {"a": 1}}', 400, 'id'],
    ['an id of 201 characters', JSON.stringify({ id: 'x'.repeat(201) }), 400, 'id'],
    ['an id with a line break', '{"id": "a\\r\\nset-cookie: b"}', 400, 'id'],
    ['an id with a broken character', '{"id": "a\\ud800"}', 400, 'id'],
    ['an id that is a folder', '{"id": ".."}', 400, 'id'],
    ['a number beyond all bounds', '{"id": "x", "city": [1e999]}', 400, 'city'],
    ['an id beyond exact numbers', '{"id": 12345678901234567890}', 400, 'id'],
  ])('%s is refused, the field named, nothing stored', async (_name, body, status, field) => {
    const before = await stored();
    const reply = await service.ask('intake', 'POST', '/v1/leads', body);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body).toMatchObject({ status, field, type: expect.stringMatching(/^urn:leadrail:problem:/) });
    expect(await stored()).toBe(before);
  });

  it('bytes that are no UTF-8 are refused', async () => {
    const reply = await service.ask('intake', 'POST', '/v1/leads', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]));
    expect([reply.status, reply.body.field]).toEqual([400, 'body']);
  });

  it('another content type is refused', async () => {
    const reply = await service.ask('intake', 'POST', '/v1/leads', 'id=1', { 'content-type': 'text/plain' });
    expect([reply.status, reply.body.field]).toEqual([415, 'content-type']);
  });

  it('an unknown address and a broken one are problems too', async () => {
    for (const path of ['/v2/leads', '/v1/leads/%zz']) {
      const reply = await service.ask('read', 'GET', path);
      expect(reply.headers.get('content-type'), path).toContain('application/problem+json');
      expect([400, 404]).toContain(reply.status);
    }
  });

  it('exactly 32 levels and an id of exactly 200 characters are fine', async () => {
    const id = 'ü'.repeat(200);
    const reply = await service.ask('intake', 'POST', '/v1/leads', `{"id": "${id}", "city": ${nested(31)}}`);
    expect(reply.status).toBe(201);
    expect((await service.ask('read', 'GET', `/v1/leads/${encodeURIComponent(id)}`)).body).toMatchObject({
      lead_id: id,
    });
  });

  it.each([
    'a/b',
    'a b',
    "'; drop table leads; --",
    '<script>',
    '100%',
    '#1',
    '?x=1',
    '名前',
    'constructor',
    '__proto__',
  ])('the id %s is an id like any other', async id => {
    expect((await service.lead({ id, country: 'DE' })).status).toBe(201);
    const file = await service.ask('read', 'GET', `/v1/leads/${encodeURIComponent(id)}`);
    expect(file.body).toMatchObject({ lead_id: id, lead: { id } });
  });

  it('a number is an id, as its text', async () => {
    expect((await service.ask('intake', 'POST', '/v1/leads', '{"id": 4711}')).body.lead_id).toBe('4711');
  });

  it('prototype keys are kept and do nothing', async () => {
    const body = '{"id":"proto","__proto__":{"country":"DE"},"constructor":{"prototype":{"x":1}},"country":"AT"}';
    expect((await service.ask('intake', 'POST', '/v1/leads', body)).body).toMatchObject({ rule: 'austria' });
    const file = await service.ask('read', 'GET', '/v1/leads/proto');
    expect(file.text).toContain('"__proto__":{"country":"DE"},"constructor":{"prototype":{"x":1}}');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('an unknown key in an order is refused by its name', async () => {
    const reply = await service.ask('rollback', 'POST', '/v1/rollback', { too: 'fallback' });
    expect([reply.status, reply.body.field]).toEqual([400, 'too']);
    const typed = await service.ask('rollback', 'POST', '/v1/rollback', { to: 1 });
    expect([typed.status, typed.body.field]).toEqual([400, 'to']);
  });

  it.each([
    ['a broken request line', 'NONSENSE\r\n\r\n', 400, 'invalid-request'],
    [
      'headers of more than 16 KiB',
      `GET /healthz HTTP/1.1\r\nx: ${'x'.repeat(17_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
  ])('%s ends that connection alone, with a problem document', async (_what, sent, status, kind) => {
    const { port } = service.running;
    const told = await new Promise<string>(done => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(sent));
      socket.on('data', part => (text += part)).on('close', () => done(text));
    });
    const [head = '', body = ''] = told.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} .*content-type: application/problem`, 's'));
    expect(JSON.parse(body)).toMatchObject({ status, type: `urn:leadrail:problem:${kind}` });
    expect((await service.ask(null, 'GET', '/healthz')).status).toBe(200);
  });

  it.skipIf(!existsSync(HOSTILE))(`each string of ${HOSTILE} survives byte for byte`, async () => {
    const strings: string[] = JSON.parse(readFileSync(HOSTILE, 'utf8'));
    expect(strings.length).toBeGreaterThan(400);
    const lines = strings.map((text, i) =>
      JSON.stringify({ id: `naughty-${i}`, city: text, [text.slice(0, 255)]: text, source: text }),
    );
    const type = { 'content-type': 'application/x-ndjson' };
    const batch = await service.ask('intake', 'POST', '/v1/leads/batch', lines.join('\n'), type);
    expect(batch.text.trim().split('\n')).toHaveLength(strings.length);
    for (const [i, text] of strings.entries()) {
      const file = await service.ask('read', 'GET', `/v1/leads/naughty-${i}`);
      const { lead } = file.body as { readonly lead: Record<string, unknown> };
      expect([file.status, lead.city, Object.hasOwn(lead, text.slice(0, 255))]).toEqual([200, text, true]);
    }
  });
});
