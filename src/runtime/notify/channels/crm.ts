import { canonicalJson } from '../../../engine/model/canonical-json.ts';
import { idempotencyKey } from '../idempotency-key.ts';
import { SEND_TIMEOUT } from '../limits.ts';
import type { Outgoing, Send, Sent } from '../send.ts';

/** What write-back needs of a CRM. HubSpot and Salesforce fill the same two. */
export interface CrmPort {
  /** Writes the owner of a lead. A write with the same key is the same write. */
  write(leadId: string, owner: string, key: string): Promise<Sent>;
  /** Reads the owner back; null when there is none, or when the answer says nothing of one. */
  read(leadId: string): Promise<CrmOwner>;
}

export type CrmOwner =
  | { readonly ok: true; readonly owner: string | null }
  | { readonly ok: false; readonly sent: Sent };

/** A CRM behind plain HTTP: `PATCH {url}/leads/{id}` with `{owner}`, and `GET {url}/leads/{id}` answers `{owner}`. */
export function httpCrm(send: Send, url: string, token: string | undefined): CrmPort {
  const base = url.replace(/\/+$/, '');
  const auth: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const ask = (leadId: string, rest: Pick<Outgoing, 'method' | 'headers' | 'body'>): Promise<Sent> =>
    send({
      ...rest,
      url: `${base}/leads/${segmentOf(leadId)}`,
      headers: { ...auth, ...rest.headers },
      timeoutMs: SEND_TIMEOUT,
    });
  return {
    write: (leadId, owner, key) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey(key) };
      return ask(leadId, { method: 'PATCH', headers, body: canonicalJson({ owner }) });
    },
    read: async leadId => {
      const sent = await ask(leadId, { method: 'GET', headers: { accept: 'application/json' }, body: '' });
      if (!sent.ok || sent.status !== 200) return { ok: false, sent };
      return { ok: true, owner: ownerIn(sent.text) };
    },
  };
}

/** The CRM says that it has no such lead. */
export const hasNoLead = (sent: Sent): boolean => sent.ok && (sent.status === 404 || sent.status === 410);

/** A lead id may be any text; `.` and `..` alone would climb out of the path in every spelling. Throws for them. */
function segmentOf(leadId: string): string {
  if (leadId === '.' || leadId === '..' || leadId === '') throw new Error('this lead id cannot stand in an address');
  return encodeURIComponent(leadId.toWellFormed());
}

function ownerIn(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('owner' in value)) return null;
    return typeof value.owner === 'string' ? value.owner : null;
  } catch {
    return null;
  }
}
