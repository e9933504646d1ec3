import { webcrypto } from 'node:crypto';
import type { TrustedKey } from '../../../../src/engine/model/types.gen.ts';
import { keyidOf, type Signer, trustedKey } from '../../../../src/engine/release/signing/keys.ts';

const { subtle } = webcrypto;

/** A key pair that nobody keeps. */
export async function aSigner(): Promise<{ signer: Signer; key: TrustedKey }> {
  const pair = await subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const { privateKey, publicKey } = pair as webcrypto.CryptoKeyPair;
  const raw = new Uint8Array(await subtle.exportKey('raw', publicKey));
  const sign = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await subtle.sign('Ed25519', privateKey, bytes));
  return { signer: { keyid: keyidOf(raw), sign }, key: trustedKey(raw) };
}
