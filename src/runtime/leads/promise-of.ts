import type { Router } from '../../engine/policy/router.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import type { LeadLife } from '../store/rows/life.ts';
import type { StoreReads } from '../store/store.ts';
import { knownLead } from './known-lead.ts';
import type { Turn } from './turn.ts';

export type Promised = Pick<LeadLife, 'segment' | 'sla' | 'escalation'>;

/**
 * What is promised of a lead: by its decision, and by the fields that were told since. More fields may make it another
 * segment's, and so another promise's, also where its owner keeps it.
 */
export async function promiseOf(
  store: StoreReads,
  router: Router,
  { group, decision, now }: Pick<Turn, 'group' | 'decision' | 'now'>,
): Promise<Promised> {
  const { segment, sla, escalation } = decision;
  const lead = group.rows.some(({ kind }) => kind === 'enriched') ? await knownLead(store, group) : null;
  if (!lead) return { segment, sla, escalation };
  const normal = normaliseLead(router, lead.raw, now);
  const target = router.targets(normal.source, normal.segment);
  return { segment: normal.segment, sla: target?.id ?? null, escalation: target?.escalation ?? null };
}
