import type { Router } from '../../engine/policy/router.ts';
import type { KnownBy } from '../../engine/routing/known-by.ts';
import type { NormalLead } from '../../engine/routing/normal-lead.ts';
import type { RawRecord } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

const FIELD = 'previous_owner';

/** The lead with who had this person, else this company, before: filled in where the policy asks and nobody said. */
export async function withPreviousOwner(
  store: StoreReads,
  router: Router,
  raw: RawRecord,
  lead: NormalLead,
  { person, domain }: KnownBy,
): Promise<RawRecord> {
  const slot = router.fields.find(field => field.id === FIELD && field.type === 'rep')?.slot;
  if (slot === undefined || lead.values[slot] !== undefined) return raw;
  const owner =
    (person && (await store.lastOwner('person', person))) ?? (domain && (await store.lastOwner('domain', domain)));
  return owner ? { ...raw, [FIELD]: owner } : raw;
}
