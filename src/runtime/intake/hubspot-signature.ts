import type { Claim } from './signed.ts';

/** What HubSpot's version 3 signs besides the body. */
export interface HubspotRequest {
  readonly method: string;
  /** The whole address to which it was sent, with its query. */
  readonly uri: string;
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
}

/** HubSpot signs these as themselves, however the address wrote them; all others as they are written. */
const WRITTEN_PLAIN = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

/** Reads `X-HubSpot-Signature-v3` and `X-HubSpot-Request-Timestamp`: base64 over method, address, body and time in ms. */
export function hubspotClaim({ method, uri, signature, timestamp }: HubspotRequest, body: Uint8Array): Claim {
  const time = /^\d{1,15}$/.exec(timestamp ?? '')?.[0] ?? '0';
  const mac = /^[A-Za-z0-9+/]{43}=$/.exec(signature ?? '')?.[0];
  return {
    at: Number(time),
    parts: [`${method}${uri.replace(WRITTEN_PLAIN, decodeURIComponent)}`, body, time],
    macs: mac === undefined ? [] : [Buffer.from(mac, 'base64')],
  };
}
