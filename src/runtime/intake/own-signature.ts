import { SECOND } from '../../engine/time/units.ts';
import type { Claim } from './signed.ts';

/** More than two secrets are never live at once, with room for a sender that signs in other versions too. */
const MOST_MACS = 8;

/**
 * Reads `leadrail-signature: t=<seconds>,v1=<hex>[,v1=<hex>]`, which signs `<seconds>.<body>`. Other versions are passed
 * over. A header that is absent or makes no sense claims nothing.
 */
export function ownClaim(header: string | undefined, body: Uint8Array): Claim {
  const pairs = (header ?? '').split(',').map(pair => pair.trim());
  const seconds = pairs.flatMap(pair => /^t=(\d{1,12})$/.exec(pair)?.[1] ?? []);
  const macs = pairs.flatMap(pair => /^v1=([0-9a-f]{64})$/i.exec(pair)?.[1] ?? []);
  const [time = '0', another] = seconds;
  const sound = another === undefined && macs.length <= MOST_MACS;
  return {
    at: Number(time) * SECOND,
    parts: [`${time}.`, body],
    macs: sound ? macs.map(mac => Buffer.from(mac, 'hex')) : [],
  };
}
