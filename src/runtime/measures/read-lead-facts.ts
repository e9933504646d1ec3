import type { LeadFact } from '../../engine/measure/lead-fact.ts';
import type { Period } from '../../engine/measure/population.ts';
import { inPages } from '../in-turns.ts';
import type { ReceiptPlace } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** Facts of all leads received in a period, in the order of their receipt. */
export const readLeadFacts = (store: StoreReads, { from, to }: Period): Promise<LeadFact[]> =>
  inPages((after: ReceiptPlace | null) => store.leadFacts(from, to, after));
