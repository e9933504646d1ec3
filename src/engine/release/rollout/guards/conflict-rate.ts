import type { Guard } from '../guard.ts';
import { judgeShare } from '../share-guard.ts';

const GUARD = {
  guard: 'conflict-rate',
  what: 'leads that two rules claimed',
  count: ({ conflicts }: { readonly conflicts: number }) => conflicts,
  margin: 0.01,
};

/** What share of the leads two rules of one layer and priority claimed. */
export const conflictRate: Guard = (seen, minLeads) => judgeShare(GUARD, seen, minLeads);
