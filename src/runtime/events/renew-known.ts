import type { Router } from '../../engine/policy/router.ts';
import { knownBy } from '../../engine/routing/known-by.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import type { Group } from '../leads/gather-life.ts';
import { withFields } from '../leads/known-lead.ts';
import type { StoreUnit } from '../store/store.ts';

/** New fields may tell the source, the person or the company of a lead: it is counted and found under them from now on. */
export async function renewKnown(store: StoreUnit, router: Router, group: Group, leadId: string): Promise<void> {
  for (const id of new Set([leadId, group.root.id])) {
    const lead = await store.lead(id);
    if (!lead) continue;
    const told = group.rows.filter(row => row.kind === 'enriched' && (id === group.root.id || row.leadId === id));
    const raw = withFields(lead.raw, told);
    const normal = normaliseLead(router, raw, lead.receivedAt);
    const known = { source: normal.source, ...knownBy(router, raw, normal) };
    const same = lead.source === known.source && lead.person === known.person && lead.domain === known.domain;
    if (!same) await store.renewKnown({ id, ...known });
  }
}
