import { canonicalJson } from '../../engine/model/canonical-json.ts';
import { ledgerOf } from '../../engine/model/state.ts';
import type { Decision } from '../../engine/model/types.gen.ts';
import { type Explanation, explainLead } from '../../engine/routing/explain-lead.ts';
import { decides } from '../../engine/sla/life/cause.ts';
import type { Service } from '../service.ts';
import type { Cause } from '../store/rows.ts';
import { withFields } from './known-lead.ts';

/** A stored decision, and its story told again from what it was made from. */
export interface StoredExplanation {
  readonly decision: Decision;
  readonly cause: Cause;
  readonly explanation: Explanation;
  /** Whether deciding again gives the same bytes; null where more than the rules decided, such as a person. */
  readonly verified: boolean | null;
}

export type Explained =
  | { readonly kind: 'explained'; readonly explained: StoredExplanation }
  | { readonly kind: 'unknown' }
  /** Its release can no longer be read. */
  | { readonly kind: 'lost'; readonly says: string };

/** Explains the decision that holds now for a lead, by the release and the state that made it. */
export async function explainStored(service: Service, leadId: string, whyNot: string | undefined): Promise<Explained> {
  const lead = await service.store.lead(leadId);
  const row = (await service.store.decisions(leadId)).at(-1);
  if (!lead || !row) return { kind: 'unknown' };
  const taken = await service.shelf.take(service.store, row.by);
  if (!taken.ok) return { kind: 'lost', says: taken.says };
  const { router } = taken.release;
  const raw = withFields(lead.raw, await service.store.eventsAt(row.enriched ?? []));
  const options = { nameless: leadId, ...(whyNot === undefined ? {} : { whyNot }) };
  const explanation = explainLead(router, raw, ledgerOf(row.state), row.at, options);
  const { decision, cause } = row;
  const verified = decides(cause) ? canonicalJson(explanation.decision) === canonicalJson(decision) : null;
  return { kind: 'explained', explained: { decision, cause, explanation, verified } };
}
