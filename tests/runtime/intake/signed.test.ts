import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../src/engine/time/units.ts';
import { hubspotClaim } from '../../../src/runtime/intake/hubspot-signature.ts';
import { liveSecrets } from '../../../src/runtime/intake/live-secrets.ts';
import { ownClaim } from '../../../src/runtime/intake/own-signature.ts';
import { isSigned, TOLERANCE } from '../../../src/runtime/intake/signed.ts';

const BODY = Buffer.from('{"email":"a@example.com"}');
const T = 1_793_000_000;
const NOW = T * 1000;

const mac = (secret: string, time = T, body = BODY) =>
  createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex');

const signed = (header: string | undefined, secrets: readonly string[] = ['one'], now = NOW, body = BODY) =>
  isSigned(ownClaim(header, body), secrets, now);

describe('leadrail-signature', () => {
  it('fits when a live secret signed time and body', () => {
    expect(signed(`t=${T},v1=${mac('one')}`)).toBe(true);
    expect(signed(` t=${T} , v1=${mac('one').toUpperCase()} `)).toBe(true);
  });

  it('fits with either of two live secrets, and with either of two signatures', () => {
    expect(signed(`t=${T},v1=${mac('new')}`, ['old', 'new'])).toBe(true);
    expect(signed(`t=${T},v1=${mac('old')}`, ['old', 'new'])).toBe(true);
    expect(signed(`t=${T},v1=${mac('gone')},v1=${mac('new')}`, ['new'])).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['an empty one', ''],
    ['no time', `v1=${mac('one')}`],
    ['no signature', `t=${T}`],
    ['two times', `t=${T},t=${T + 1},v1=${mac('one')}`],
    ['another time', `t=${T + 1},v1=${mac('one')}`],
    ['another version alone', `t=${T},v0=${mac('one')}`],
    ['another secret', `t=${T},v1=${mac('two')}`],
    ['a cut signature', `t=${T},v1=${mac('one').slice(2)}`],
    ['a signature of nothing', `t=${T},v1=${'0'.repeat(64)}`],
    ['too many signatures', `t=${T}${`,v1=${mac('one')}`.repeat(9)}`],
  ])('%s never fits', (_name, header) => {
    expect(signed(header)).toBe(false);
  });

  it('never fits another body', () => {
    expect(signed(`t=${T},v1=${mac('one')}`, ['one'], NOW, Buffer.from(`${BODY} `))).toBe(false);
  });

  it('never fits without a live secret, also not when it was signed with nothing', () => {
    for (const secret of ['', 'none']) expect(signed(`t=${T},v1=${mac(secret || ' ')}`, [])).toBe(false);
  });

  it('holds for five minutes, both ways', () => {
    const header = `t=${T},v1=${mac('one')}`;
    expect(TOLERANCE).toBe(5 * MINUTE);
    for (const off of [-TOLERANCE, TOLERANCE]) expect(signed(header, ['one'], NOW + off)).toBe(true);
    for (const off of [-TOLERANCE - 1, TOLERANCE + 1]) expect(signed(header, ['one'], NOW + off)).toBe(false);
  });

  it('no header makes it stumble', () => {
    fc.assert(fc.property(fc.string(), header => !signed(header)));
  });
});

describe('X-HubSpot-Signature-v3', () => {
  const uri = 'https://leads.example.com/v1/webhooks/hubspot';
  const sign = (address: string, time = String(NOW), secret = 'app') =>
    createHmac('sha256', secret).update(`POST${address}`).update(BODY).update(time).digest('base64');
  const fits = (given: Partial<Parameters<typeof hubspotClaim>[0]>, now = NOW) =>
    isSigned(
      hubspotClaim({ method: 'POST', uri, signature: sign(uri), timestamp: String(NOW), ...given }, BODY),
      ['app'],
      now,
    );

  it('fits over method, address, body and time', () => {
    expect(fits({})).toBe(true);
  });

  it.each([
    ['another method', { method: 'PUT' }],
    ['another address', { uri: `${uri}?x=1` }],
    ['another time', { timestamp: String(NOW + 1) }],
    ['no time', { timestamp: undefined }],
    ['no signature', { signature: undefined }],
    ['a signature in hex', { signature: mac('app') }],
  ])('%s never fits', (_name, given) => {
    expect(fits(given)).toBe(false);
  });

  it('holds for five minutes', () => {
    expect([fits({}, NOW + TOLERANCE), fits({}, NOW + TOLERANCE + 1)]).toEqual([true, false]);
  });

  it('reads the characters that HubSpot signs plain', () => {
    const plain = `${uri}?a=b@c:d/e,f;g!h`;
    const written = `${uri}?a=b%40c%3Ad%2Fe%2Cf%3Bg%21h`;
    expect(fits({ uri: written, signature: sign(plain) })).toBe(true);
    const spaced = `${uri}?a=%20`;
    expect(fits({ uri: spaced, signature: sign(spaced) })).toBe(true);
  });
});

describe('live secrets', () => {
  it("are a sender's own, else those that all share", () => {
    const env = new Map([
      ['LEADRAIL_WEBHOOK_SECRETS', 'a, b ,'],
      ['LEADRAIL_HUBSPOT_SECRETS', 'c'],
    ]);
    const read = (name: string) => env.get(name);
    expect(liveSecrets(read, 'LEADRAIL_HUBSPOT_SECRETS')).toEqual(['c']);
    expect(liveSecrets(read, 'LEADRAIL_FORM_SECRETS')).toEqual(['a', 'b']);
    expect(liveSecrets(() => undefined, 'LEADRAIL_FORM_SECRETS')).toEqual([]);
    expect(liveSecrets(() => ' , ', 'LEADRAIL_FORM_SECRETS')).toEqual([]);
  });
});
