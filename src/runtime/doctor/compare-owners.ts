import type { Router } from '../../engine/policy/router.ts';
import { ownerNamed } from '../reconcile/owner-named.ts';
import type { LeadLife } from '../store/rows/life.ts';
import type { RawRecord } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** A lead that the CRM says is somebody else's. */
export interface OtherOwner {
  readonly code: 'crm_owner';
  readonly at: string;
  readonly says: string;
  readonly why: string;
}

const WHY =
  'Write it once more with `leadrail write-back LEAD`, or reassign the lead when a person changed it in the CRM on purpose.';

/**
 * Holds the owner that the CRM names, by id or e-mail in `owner`, against the one that answers for the lead here. Leads
 * that the CRM tells no owner of, and those that another one took over, are left out.
 */
export async function compareOwners(
  store: StoreReads,
  router: Router | null,
  crm: ReadonlyMap<string, RawRecord>,
): Promise<OtherOwner[]> {
  const found: OtherOwner[] = [];
  for (const [id, { owner }] of crm) {
    if (typeof owner !== 'string') continue;
    const [life] = await store.lives(id);
    if (!life || life.status === 'merged') continue;
    const there = ownerNamed(router, owner);
    if (there === life.owner) continue;
    const says = `The CRM says ${there ?? 'nobody'}, here it is ${life.owner ?? 'nobody'}'s${await fate(store, id, life)}.`;
    found.push({ code: 'crm_owner', at: `lead:${id}`, says, why: WHY });
  }
  return found;
}

/** How the last write-back of the lead went: most often that is why. */
async function fate(store: StoreReads, id: string, { owner }: LeadLife): Promise<string> {
  if (owner === null) return '';
  const last = await store.lastMessageOf(id, 'write_back');
  return last === null ? ', and was never written back' : `; its last write-back is ${last.state}`;
}
