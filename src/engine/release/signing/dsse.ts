import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../model/canonical-json.ts';
import { validatorOf } from '../../model/schemas.ts';
import type { Envelope, TrustedKey } from '../../model/types.gen.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { madeBy, type Signer } from './keys.ts';

/** Source of the form: DSSE v1, protocol.md: what is signed holds the type, so that one can't stand for another. */
function preAuthentication(type: string, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const typeBytes = utf8ToBytes(type);
  const head = utf8ToBytes(`DSSEv1 ${typeBytes.length} ${type} ${payload.length} `);
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
}

/** Signs a value in its canonical form. */
export async function seal(type: string, value: unknown, signers: readonly Signer[]): Promise<Envelope> {
  const payload = utf8ToBytes(canonicalJson(value));
  const bytes = preAuthentication(type, payload);
  const signatures = await Promise.all(
    signers.map(async signer => ({ keyid: signer.keyid, sig: toBase64(await signer.sign(bytes)) })),
  );
  const [first, ...rest] = signatures;
  if (!first) throw new Error('internal: nobody signs');
  return { payloadType: type, payload: toBase64(payload), signatures: [first, ...rest] };
}

export type Opened = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly says: string };

/**
 * What an envelope holds, once a trusted key is known to have signed it. Every signature in it must be that of a trusted
 * key: one that is unknown, wrong or given twice makes the whole refused, so nothing in it can be changed unnoticed.
 */
export async function open(envelope: unknown, type: string, trusted: readonly TrustedKey[]): Promise<Opened> {
  if (!validatorOf('envelope')(envelope)) return no('it is no signed envelope');
  const { payloadType, payload, signatures } = envelope as Envelope;
  if (payloadType !== type) return no(`it is signed as ${JSON.stringify(payloadType)}, not as ${type}`);
  const bytes = fromBase64(payload);
  if (bytes === null) return no('its payload is no base64');
  if (new Set(signatures.map(({ keyid }) => keyid)).size < signatures.length) return no('a key signed it twice');
  for (const { keyid, sig } of signatures) {
    const key = trusted.find(each => each.keyid === keyid);
    const signature = fromBase64(sig);
    if (!key) return no(`nobody trusts the key ${JSON.stringify(keyid)}`);
    if (signature === null || !(await madeBy(key, signature, preAuthentication(type, bytes))))
      return no(`the signature of key ${keyid} does not hold`);
  }
  return readPayload(bytes);
}

function readPayload(bytes: Uint8Array): Opened {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? { ok: true, value } : no('its payload is not in canonical form');
  } catch {
    return no('its payload is no JSON');
  }
}

const no = (says: string): Opened => ({ ok: false, says });
