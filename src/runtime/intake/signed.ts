import { createHmac, timingSafeEqual } from 'node:crypto';
import { MINUTE } from '../../engine/time/units.ts';
import type { Instant } from '../store/rows.ts';

/** How far the time in a signature may be from ours, both ways. */
export const TOLERANCE = 5 * MINUTE;

/** What a delivery says of its signing, read from its headers. */
export interface Claim {
  readonly at: Instant;
  /** The bytes that were signed, in order. */
  readonly parts: readonly (string | Uint8Array)[];
  /** HMAC-SHA256, 32 bytes each; one that fits is enough. */
  readonly macs: readonly Uint8Array[];
}

const MAC_BYTES = 32;

/**
 * Whether one of the secrets signed this delivery, lately. What is missing is put in place by what never fits, so that
 * an unsigned delivery takes the same steps as a wrongly signed one.
 */
export function isSigned(claim: Claim, secrets: readonly string[], now: Instant): boolean {
  const expected = (secrets.length > 0 ? secrets : ['none']).map(secret => macOf(secret, claim.parts));
  const given = claim.macs.length > 0 ? claim.macs : [new Uint8Array(MAC_BYTES)];
  const fits = expected.map(mac => given.map(each => each.length === MAC_BYTES && timingSafeEqual(mac, each)));
  return fits.flat().includes(true) && secrets.length > 0 && claim.macs.length > 0 && isRecent(claim.at, now);
}

const isRecent = (at: Instant, now: Instant): boolean => Math.abs(now - at) <= TOLERANCE;

function macOf(secret: string, parts: Claim['parts']): Buffer {
  const hmac = createHmac('sha256', secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}
