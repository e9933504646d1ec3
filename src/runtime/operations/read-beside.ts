import type { Router } from '../../engine/policy/router.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import type { RawRecord } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/**
 * What the fields of an event mean depends on: the source of its lead, which has keys and spellings of its own, and the
 * country, to which a region belongs. Empty for a lead that is not here.
 */
export async function readBeside(store: StoreReads, router: Router, leadId: string): Promise<RawRecord> {
  const [life] = await store.lives(leadId);
  const lead = life && (await store.lead(life.mergedInto ?? leadId));
  if (!lead) return {};
  const sent = lead.source === null ? lead.raw : { ...lead.raw, source: lead.source };
  const { source, values } = normaliseLead(router, sent, lead.receivedAt);
  const field = router.fields.find(({ slot }) => slot === router.reading.countrySlot);
  const country = field && values[field.slot];
  return { ...(source === null ? {} : { source }), ...(field && country !== undefined ? { [field.id]: country } : {}) };
}
