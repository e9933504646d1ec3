import type { LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resolve } from '../../../../src/runtime/notify/out/checked-lookup.ts';
import { httpSend } from '../../../../src/runtime/notify/out/http-send.ts';
import type { Outgoing } from '../../../../src/runtime/notify/send.ts';

const to = (url: string): Outgoing => ({ url, method: 'POST', headers: {}, body: '{}', timeoutMs: 2000 });
const resolvesTo =
  (...addresses: string[]): Resolve =>
  (_host, done) =>
    done(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

describe('a request to an address that is not public', () => {
  let server: Server;
  let port: number;
  let reached = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      reached += 1;
      response.end('inside');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());

  it.each([
    'https://127.0.0.1',
    'https://127.1',
    'https://2130706433',
    'https://0x7f000001',
    'https://0x7f.0.0.1',
    'https://0177.0.0.1',
    'https://017700000001',
    'https://①②⑦.⓪.⓪.①',
    'https://127。0。0。1',
    'https://127.0.0.1.',
    'https://0',
    'https://0.0.0.0',
    'https://[::]',
    'https://[::1]',
    'https://[0:0:0:0:0:0:0:1]',
    'https://[::ffff:127.0.0.1]',
    'https://[::ffff:7f00:1]',
    'https://[64:ff9b::7f00:1]',
    'https://[fe80::1]',
    'https://[fd00::1]',
    'https://user:password@127.0.0.1',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1',
    'https://100.100.100.200',
    'https://224.0.0.1',
  ])('is refused before anything is connected: %s', async url => {
    expect(await httpSend({ allowPrivate: false })(to(url))).toEqual({ ok: false, says: 'the address is not public' });
  });

  it.each(['file:///etc/passwd', 'ftp://example.com', 'gopher://example.com', 'data:text/plain,x', 'javascript:1'])(
    'is refused for its scheme: %s',
    async url => {
      expect(await httpSend({ allowPrivate: true })(to(url))).toMatchObject({ ok: false });
    },
  );

  it.each(['', 'nonsense', 'https://', 'https://exa mple.com', 'https://[::1', 'https://1.2.3.4.5.256'])(
    'is refused as no address: "%s"',
    async url => expect(await httpSend({ allowPrivate: false })(to(url))).toMatchObject({ ok: false }),
  );

  it.each([
    ['a private address', ['127.0.0.1'], 'the address is not public'],
    ['a public and a private one', ['93.184.216.34', '127.0.0.1'], 'the address is not public'],
    ['a mapped one', ['::ffff:127.0.0.1'], 'the address is not public'],
    ['none', [], 'the name has no address'],
  ])('is refused when its name leads to %s', async (_what, addresses, says) => {
    const send = httpSend({ allowPrivate: false, resolve: resolvesTo(...addresses) });
    expect(await send(to(`https://innocent.example.com:${port}`))).toEqual({ ok: false, says });
    expect(reached).toBe(0);
  });

  it('is made to the address that was checked: a name that then answers otherwise is not asked again', async () => {
    let asked = 0;
    const rebinding: Resolve = (_host, done) => {
      asked += 1;
      done(null, [{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }]);
    };
    const send = httpSend({ allowPrivate: true, resolve: rebinding });
    await send({ ...to(`http://rebind.example.com:${port}`), timeoutMs: 300 });
    expect(asked).toBe(1);
    expect(reached).toBe(0);
  });

  it('goes through where private addresses are allowed, then also without TLS', async () => {
    const send = httpSend({ allowPrivate: true, resolve: resolvesTo('127.0.0.1') });
    expect(await send(to(`http://inside.example.com:${port}`))).toMatchObject({ ok: true, text: 'inside' });
    expect(await send(to(`http://127.0.0.1:${port}`))).toMatchObject({ ok: true, status: 200 });
  });

  it('never goes without TLS to a public one', async () => {
    const send = httpSend({ allowPrivate: true, resolve: resolvesTo('93.184.216.34') });
    expect(await send(to('http://example.com'))).toEqual({ ok: false, says: 'https is needed' });
  });
});
