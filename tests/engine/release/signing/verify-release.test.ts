import { beforeAll, describe, expect, it } from 'vitest';
import type { Envelope, TrustedKey } from '../../../../src/engine/model/types.gen.ts';
import { seal } from '../../../../src/engine/release/signing/dsse.ts';
import { trustedKey } from '../../../../src/engine/release/signing/keys.ts';
import { RELEASE_TYPE, releaseStatement } from '../../../../src/engine/release/signing/release-statement.ts';
import { ROLLBACK_TYPE } from '../../../../src/engine/release/signing/rollback-order.ts';
import { verifyRelease, whyNotYet } from '../../../../src/engine/release/signing/verify-release.ts';
import { aBundle } from '../../../runtime/stage/a-bundle.ts';
import { aSigner } from './a-signer.ts';

const NOW = Date.UTC(2026, 10, 2, 9);
const DAY = 86_400_000;

describe('a signed release', () => {
  const bundle = aBundle(2, aBundle(1).id);
  const statement = releaseStatement(bundle, { approvals: ['reviewer:ana'], rollbackTo: 'fallback', now: NOW });
  let ana: Awaited<ReturnType<typeof aSigner>>;
  let ben: Awaited<ReturnType<typeof aSigner>>;
  let envelope: Envelope;
  beforeAll(async () => {
    ana = await aSigner();
    ben = await aSigner();
    envelope = await seal(RELEASE_TYPE, statement, [ana.signer]);
  });
  const verify = (value: unknown, keys: readonly TrustedKey[] = [ana.key]) => verifyRelease(bundle, value, keys);

  it('verifies by the key that is trusted, and says what was vouched for', async () => {
    expect(await verify(envelope)).toEqual({ ok: true, statement });
  });

  it('verifies by either key while keys are changed', async () => {
    const byBen = await seal(RELEASE_TYPE, statement, [ben.signer]);
    expect((await verify(envelope, [ana.key, ben.key])).ok).toBe(true);
    expect((await verify(byBen, [ana.key, ben.key])).ok).toBe(true);
    expect((await verify(await seal(RELEASE_TYPE, statement, [ana.signer, ben.signer]), [ana.key, ben.key])).ok).toBe(
      true,
    );
  });

  it.each<[string, (whole: Envelope) => unknown]>([
    ['none at all', () => null],
    ['an empty object', () => ({})],
    ['stripped signatures', ({ payload, payloadType }) => ({ payload, payloadType })],
    ['an empty list of signatures', whole => ({ ...whole, signatures: [] })],
    ['an empty signature', whole => ({ ...whole, signatures: [{ ...whole.signatures[0], sig: '' }] })],
    ['a signature without its key', whole => ({ ...whole, signatures: whole.signatures.map(({ sig }) => ({ sig })) })],
    ['an unknown key', whole => ({ ...whole, signatures: [{ ...whole.signatures[0], keyid: '0123456789abcdef' }] })],
    ['the same signature twice', whole => ({ ...whole, signatures: [whole.signatures[0], whole.signatures[0]] })],
    ['a truncated payload', whole => ({ ...whole, payload: whole.payload.slice(0, -4) })],
    ['an empty payload', whole => ({ ...whole, payload: '' })],
    ['another type', whole => ({ ...whole, payloadType: ROLLBACK_TYPE })],
    ['something beside it', whole => ({ ...whole, more: 1 })],
    ['a list instead', whole => [whole]],
  ])('is refused with %s', async (_name, bend) => {
    expect((await verify(bend(envelope))).ok).toBe(false);
  });

  it('is refused when one bit of its envelope differs, whichever', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(envelope));
    const step = Math.max(1, Math.floor((bytes.length * 8) / 1000));
    for (let bit = 0; bit < bytes.length * 8; bit += step) {
      const flipped = Uint8Array.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect({ bit, ok: await survives(flipped) }).toEqual({ bit, ok: false });
    }
  });
  const survives = async (bytes: Uint8Array): Promise<boolean> => {
    try {
      return (await verify(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))).ok;
    } catch {
      return false;
    }
  };

  it('vouches for no other bundle: an older one, or one whose content differs', async () => {
    for (const other of [aBundle(1), { ...bundle, sequence: 3 }, { ...bundle, parent: null }])
      expect((await verifyRelease(other, envelope, [ana.key])).ok).toBe(false);
  });

  it('trusts no key under the name of another', async () => {
    const posing = { ...ben.key, keyid: ana.key.keyid };
    const byBen = await seal(RELEASE_TYPE, statement, [{ ...ben.signer, keyid: ana.key.keyid }]);
    expect((await verify(byBen, [posing])).ok).toBe(false);
  });

  it('is refused by a key that is none', async () => {
    expect((await verify(envelope, [trustedKey(new Uint8Array(3))])).ok).toBe(false);
  });

  it('may go live from its day on, for seven days', () => {
    expect(whyNotYet(statement, NOW - 1)).toContain('may not go live before');
    expect(whyNotYet(statement, NOW)).toBeNull();
    expect(whyNotYet(statement, NOW + 7 * DAY - 1)).toBeNull();
    expect(whyNotYet(statement, NOW + 7 * DAY)).toContain('expired');
  });
});
