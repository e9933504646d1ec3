import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TrustedKey } from '../engine/model/types.gen.ts';
import { fromBase64, toBase64 } from '../engine/release/signing/base64.ts';
import { keyidOf, type Signer, trustedKey } from '../engine/release/signing/keys.ts';
import { UnreadableInput, unreadable } from './unreadable-input.ts';
import { writeFileWhole } from './write-files.ts';

const { subtle } = webcrypto;

const OWNER_ALONE = 0o600;

/** Makes a key pair: the private half goes to `file`, for its owner alone, the public half to `<file>.pub`. */
export async function makeSigningKey(file: string): Promise<TrustedKey> {
  const pair = await subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const { privateKey, publicKey } = pair as webcrypto.CryptoKeyPair;
  const key = trustedKey(new Uint8Array(await subtle.exportKey('raw', publicKey)));
  const secret = toBase64(new Uint8Array(await subtle.exportKey('pkcs8', privateKey)));
  writeFileWhole(file, `${JSON.stringify({ ...key, private: secret })}\n`, OWNER_ALONE);
  writeFileWhole(`${file}.pub`, `${JSON.stringify(key)}\n`);
  return key;
}

/** The signer whose key lies in a file. Throws UnreadableInput. */
export function signerInFile(file: string): Promise<Signer> {
  try {
    return signerOf(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    throw unreadable(file, error);
  }
}

/** The signer whose key is this text; `shown` names it in errors, which never hold a part of it. Throws UnreadableInput. */
export async function signerOf(text: string, shown: string): Promise<Signer> {
  const { keyid, pkcs8 } = privatePart(text) ?? refuse(shown);
  try {
    const key = await subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
    return { keyid, sign: async bytes => new Uint8Array(await subtle.sign('Ed25519', key, bytes)) };
  } catch {
    return refuse(shown);
  }
}

function privatePart(text: string): { readonly keyid: string; readonly pkcs8: Uint8Array<ArrayBuffer> } | null {
  try {
    const value = JSON.parse(text) as { readonly public?: unknown; readonly private?: unknown };
    const raw = typeof value.public === 'string' ? fromBase64(value.public) : null;
    const pkcs8 = typeof value.private === 'string' ? fromBase64(value.private) : null;
    return raw && pkcs8 && { keyid: keyidOf(raw), pkcs8 };
  } catch {
    return null;
  }
}

function refuse(shown: string): never {
  throw new UnreadableInput('malformed', `${shown} holds no signing key.`, 'Make one with `npx leadrail keys make`.');
}
