import { createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Resolve } from '../../../../src/runtime/notify/out/checked-lookup.ts';
import { httpSend, LONGEST_ANSWER } from '../../../../src/runtime/notify/out/http-send.ts';
import type { Outgoing, Sent } from '../../../../src/runtime/notify/send.ts';
import { type BadEndpoint, type BadMode, badEndpoint } from '../../stage/bad-endpoint.ts';

const send = httpSend({ allowPrivate: true });
/** Long for those who are to answer, short for those who never will. */
const [PATIENT, SHORT] = [10_000, 400];
const to = (url: string, timeoutMs = PATIENT): Outgoing => ({
  url,
  method: 'POST',
  headers: {},
  body: '{"a":1}',
  timeoutMs,
});

describe('sending to an endpoint that is bad', () => {
  let endpoint: BadEndpoint | null = null;
  afterEach(async () => {
    await endpoint?.close();
    endpoint = null;
  });
  const sentTo = async (mode: BadMode, timeoutMs = PATIENT): Promise<Sent> => {
    endpoint = await badEndpoint(mode);
    return send(to(endpoint.url, timeoutMs));
  };

  it('gives one up that takes the request and never answers', async () => {
    expect(await sentTo('no_answer', SHORT)).toEqual({ ok: false, says: 'no whole answer in 0.4 s' });
  });

  it('gives one up whose answer drips: the time is for the whole of it', async () => {
    expect(await sentTo('one_byte_at_a_time', SHORT)).toEqual({ ok: false, says: 'no whole answer in 0.4 s' });
  });

  it('hands on a server error', async () => {
    expect(await sentTo('server_error')).toMatchObject({ ok: true, status: 500 });
  });

  it('hands on when to come back', async () => {
    expect(await sentTo('too_many')).toMatchObject({ ok: true, status: 429, headers: { 'retry-after': '120' } });
  });

  it('reads 64 KiB of ten megabytes and hangs up', async () => {
    const sent = await sentTo('ten_megabytes');
    expect(sent).toMatchObject({ ok: true, status: 200 });
    expect(sent.ok && sent.text).toBe('x'.repeat(LONGEST_ANSWER));
  });

  it('does not read on for ever', async () => {
    expect(await sentTo('endless')).toMatchObject({ ok: true, status: 200 });
  });

  it('follows no redirect', async () => {
    expect(await sentTo('redirect_loop')).toMatchObject({ ok: true, status: 302 });
    expect(endpoint?.seen()).toBe(1);
  });

  it('survives a connection that is torn', async () => {
    expect(await sentTo('reset')).toEqual({ ok: false, says: 'the request failed: ECONNRESET' });
  });

  it('survives what is no HTTP', async () => {
    expect(await sentTo('garbage')).toMatchObject({ ok: false });
  });

  it('survives headers without an end', async () => {
    expect(await sentTo('headers_without_end')).toEqual({ ok: false, says: 'the request failed: HPE_HEADER_OVERFLOW' });
  });

  it('survives a far end that speaks no TLS', async () => {
    endpoint = await badEndpoint('server_error');
    const sent = await send(to(endpoint.url.replace('http:', 'https:')));
    expect(sent).toEqual({ ok: false, says: 'the request failed: EPROTO' });
  });

  it('survives a name that nobody knows, and does not repeat it', async () => {
    const unknown: Resolve = (_host, done) =>
      done(Object.assign(new Error('getaddrinfo ENOTFOUND s3cret.example.com'), { code: 'ENOTFOUND' }), []);
    const sent = await httpSend({ allowPrivate: false, resolve: unknown })(to('https://s3cret.example.com/x'));
    expect(sent).toEqual({ ok: false, says: 'the request failed: ENOTFOUND' });
  });

  it('gives up a name whose answer never comes', async () => {
    const sent = await httpSend({ allowPrivate: false, resolve: () => {} })(to('https://slow.example.com/x', SHORT));
    expect(sent).toEqual({ ok: false, says: 'no whole answer in 0.4 s' });
  });

  it('survives a port where nobody listens', async () => {
    const server = createTcpServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await new Promise(resolve => server.close(resolve));
    expect(await send(to(`http://127.0.0.1:${port}`))).toEqual({ ok: false, says: 'the request failed: ECONNREFUSED' });
  });

  it.each([{ 'x-lead': 'a\r\nx-evil: 1' }, { 'x-lead\r\nx-evil': '1' }, { 'x-lead': '\u0000' }])(
    'never puts a second header into one: %j',
    async headers => {
      endpoint = await badEndpoint('server_error');
      expect(await send({ ...to(endpoint.url), headers })).toMatchObject({ ok: false });
      expect(endpoint.seen()).toBe(0);
    },
  );
});
