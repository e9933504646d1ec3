import { type CrmOwner, hasNoLead, httpCrm } from '../notify/channels/crm.ts';
import type { Endpoint } from '../notify/endpoint.ts';
import { CRM_TOKEN, CRM_URL, setting } from '../notify/environment.ts';
import { judgeAnswer } from '../notify/judge-answer.ts';
import { LEASE } from '../notify/limits.ts';
import type { Service } from '../service.ts';
import type { HeldPlace } from '../store/rows/roster.ts';
import { ownerNamed } from './owner-named.ts';

/** A lead that the CRM says is somebody else's. */
export interface OtherOwner {
  readonly leadId: string;
  readonly here: string;
  /** In words: what the CRM holds may be anything, so only ids of our own reps are said. */
  readonly there: string;
}

export type Asked =
  | { readonly kind: 'same' }
  /** Its owner was never written there, or is on the way: there is nothing to compare yet. */
  | { readonly kind: 'not_written' }
  | { readonly kind: 'unread' }
  | ({ readonly kind: 'other' } & OtherOwner);

/** The place of a question among the messages to the CRM, which are numbered from 1. */
const QUESTION = 0;

/** Asks the CRM whose a lead is, when the last write-back said so and arrived. It takes the place of one message. */
export async function askCrm(service: Service, { id, owner }: HeldPlace, endpoint: Endpoint): Promise<Asked> {
  const url = setting(service, CRM_URL);
  const written = await lastWritten(service, id, owner);
  if (url === undefined || written === null) return { kind: 'not_written' };
  endpoint.onTheWay.set(QUESTION, service.clock() + LEASE);
  try {
    const told = await httpCrm(service.send, url, setting(service, CRM_TOKEN)).read(id);
    const there = ownerTold(service, told, endpoint);
    if (there === undefined) return { kind: 'unread' };
    if (there === owner) return { kind: 'same' };
    // While the question was on its way the lead may have gone to somebody else.
    if ((await lastWritten(service, id, owner)) !== written) return { kind: 'not_written' };
    return { kind: 'other', leadId: id, here: owner, there: inWords(service, there) };
  } finally {
    endpoint.onTheWay.delete(QUESTION);
  }
}

/** The number of the lead's last write-back, when that arrived and named the owner of now. */
async function lastWritten({ store }: Service, leadId: string, owner: string): Promise<number | null> {
  const last = await store.lastMessageOf(leadId, 'write_back');
  const { detail } = last?.payload ?? {};
  if (last?.state !== 'sent' || typeof detail !== 'object' || detail === null || !('owner' in detail)) return null;
  const holding = await store.holding(leadId);
  return detail.owner === owner && holding?.owner === owner ? last.n : null;
}

/** Null for nobody, also when the CRM has no such lead any more; undefined when it did not say. */
function ownerTold({ clock, live }: Service, told: CrmOwner, endpoint: Endpoint): string | null | undefined {
  if (told.ok) return ownerNamed(live?.router ?? null, told.owner);
  if (hasNoLead(told.sent)) return null;
  const why = judgeAnswer(told.sent, clock());
  if (why.kind !== 'arrived' && why.notBefore !== null) endpoint.pausedUntil = why.notBefore;
  return undefined;
}

function inWords({ live }: Service, there: string | null): string {
  if (there === null) return 'nobody';
  return live?.router.reps.has(there) ? there : 'somebody whom the rules do not name';
}
