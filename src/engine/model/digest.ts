import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalPieces } from './canonical-json.ts';

/** `sha256:` and 64 hex digits: how every digest is written. */
export type Digest = string;

export const digestOfBytes = (bytes: Uint8Array): Digest => `sha256:${bytesToHex(sha256(bytes))}`;

export const digestOfText = (text: string): Digest => digestOfBytes(utf8ToBytes(text));

/** Digest of a JSON value: the same for any order of keys and any formatting. */
export function digestOf(value: unknown): Digest {
  const hash = sha256.create();
  let text = '';
  canonicalPieces(value, piece => {
    text += piece;
    if (text.length < CHUNK) return;
    hash.update(utf8ToBytes(text));
    text = '';
  });
  return `sha256:${bytesToHex(hash.update(utf8ToBytes(text)).digest())}`;
}

/** So much text is digested at once. */
const CHUNK = 2 ** 16;
