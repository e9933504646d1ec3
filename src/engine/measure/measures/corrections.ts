import { type ShareInterval, wilson } from '../../model/wilson.ts';
import type { LeadFact, ReassignedWhy } from '../lead-fact.ts';
import { REASSIGNED_WHY } from '../lead-fact.ts';

/** What people had to put right by hand. */
export interface Corrections {
  /** Leads that were moved by hand at least once, of those that had an owner. */
  readonly leads: ShareInterval;
  /** Moves by their reason; a lead may have several. */
  readonly why: Readonly<Record<ReassignedWhy, number>>;
}

export function corrections(leads: readonly LeadFact[]): Corrections {
  const owned = leads.filter(({ firstOwnedAt }) => firstOwnedAt !== null);
  const moves = owned.flatMap(({ reassigned }) => reassigned);
  const counts = REASSIGNED_WHY.map(why => [why, moves.filter(move => move === why).length] as const);
  return {
    leads: wilson(owned.filter(({ reassigned }) => reassigned.length > 0).length, owned.length),
    why: Object.fromEntries(counts) as Record<ReassignedWhy, number>,
  };
}
