import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { atOnce, type Steps } from './at-once.ts';
import { canonicalParts } from './canonical-json.ts';

/** `sha256:` and 64 hex digits: how every digest is written. */
export type Digest = string;

export const digestOfBytes = (bytes: Uint8Array): Digest => `sha256:${bytesToHex(sha256(bytes))}`;

export const digestOfText = (text: string): Digest => digestOfBytes(utf8ToBytes(text));

/** Digest of a JSON value: the same for any order of keys and any formatting. */
export const digestOf = (value: unknown): Digest => atOnce(digesting(value));

/** The same in steps. */
export function* digesting(value: unknown): Steps<Digest> {
  const hash = sha256.create();
  let text = '';
  for (const part of canonicalParts(value, LEVELS)) {
    text += part;
    if (text.length < CHUNK) continue;
    hash.update(utf8ToBytes(text));
    text = '';
    yield;
  }
  return `sha256:${bytesToHex(hash.update(utf8ToBytes(text)).digest())}`;
}

/** So much text is digested between two pauses. */
const CHUNK = 2 ** 16;

/** A rule of a policy in a bundle lies so deep. */
const LEVELS = 3;
