import { digestOfBytes } from '../../model/digest.ts';
import type { TrustedKey } from '../../model/types.gen.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** Whoever can sign: a key in a file, in the environment, or in a vault that never hands it out. */
export interface Signer {
  readonly keyid: string;
  /** Ed25519 over the bytes as they are. */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

const RAW_LENGTH = 32;

/** A key's name: it follows from the key, so it can't name another one. */
export const keyidOf = (raw: Uint8Array): string => digestOfBytes(raw).slice('sha256:'.length).slice(0, 16);

export const trustedKey = (raw: Uint8Array): TrustedKey => ({ keyid: keyidOf(raw), public: toBase64(raw) });

/** Whether a trusted key made this signature. A key whose name is not its own, or that is no key, never did. */
export async function madeBy(
  key: TrustedKey,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const raw = fromBase64(key.public);
  if (raw === null || raw.length !== RAW_LENGTH || keyidOf(raw) !== key.keyid) return false;
  const { subtle } = globalThis.crypto;
  const imported = await subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  return subtle.verify('Ed25519', imported, signature, bytes);
}
