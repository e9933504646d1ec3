import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const BUCKETS = 2 ** 32;

/**
 * Where an account or lead stands between 0 and 1 in one rollout: the candidate decides it once the share is above. Keyed
 * by the candidate, so that it isn't always the same companies that go first. A share that grows keeps all it had.
 */
export function standing(candidate: string, subject: string): number {
  const hash = sha256(utf8ToBytes(`${candidate}\n${subject}`));
  return new DataView(hash.buffer, hash.byteOffset).getUint32(0) / BUCKETS;
}
