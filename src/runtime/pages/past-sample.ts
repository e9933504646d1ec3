import type { Router } from '../../engine/policy/router.ts';
import { historyRecordOf } from '../../engine/routing/history-record.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import type { StoreReads } from '../store/store.ts';

/** Decisions that are looked back at. */
const LATEST = 500;

/** The leads that were decided last, in the order of their receipt, without personal fields. */
export async function pastSample(store: StoreReads, router: Router) {
  const ids = new Set((await store.recentDecisions(LATEST)).map(({ decision }) => decision.lead_id));
  const leads = (await Promise.all([...ids].map(id => store.lead(id)))).filter(lead => lead !== null);
  return leads
    .sort((a, b) => a.receivedAt - b.receivedAt)
    .map(({ id, raw, receivedAt }) => historyRecordOf(router, normaliseLead(router, raw, receivedAt), id, receivedAt));
}
