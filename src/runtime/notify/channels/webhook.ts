import { createHmac } from 'node:crypto';
import { canonicalJson } from '../../../engine/model/canonical-json.ts';
import { instantText } from '../../../engine/time/instant.ts';
import type { Instant } from '../../store/rows.ts';
import { idempotencyKey } from '../idempotency-key.ts';
import type { Letter, Subject } from '../letter.ts';
import { SEND_TIMEOUT } from '../limits.ts';
import type { Outgoing } from '../send.ts';

/** One JSON document a message, signed where a secret is set. The body is the same for every try; the signature isn't. */
export function webhookRequest(
  { key, recipient, kind, leadId }: Subject,
  { people, says, detail, at }: Letter,
  to: { readonly url: string; readonly secret: string | undefined; readonly now: Instant },
): Outgoing {
  const body = canonicalJson({ key, kind, to: recipient, people, lead_id: leadId, says, detail, at: instantText(at) });
  const signed = to.secret === undefined ? {} : { 'leadrail-signature': signature(body, to.secret, to.now) };
  const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey(key), ...signed };
  return { url: to.url, method: 'POST', headers, body, timeoutMs: SEND_TIMEOUT };
}

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 over `t.body`, so that a receiver can refuse what is old or altered. */
export function signature(body: string, secret: string, now: Instant): string {
  const t = Math.floor(now / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}
