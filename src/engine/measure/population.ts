import type { Instant } from '../time/instant.ts';
import type { LeadFact } from './lead-fact.ts';

/** Leads received in [from, to), half-open: receipt decides, whatever happened later. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** The leads that are measured, and how many were left out by rule. */
export interface Population {
  readonly leads: readonly LeadFact[];
  readonly excluded: { readonly drill: number; readonly merged: number };
}

export function populationOf(facts: readonly LeadFact[], { from, to }: Period): Population {
  const within = facts.filter(({ receivedAt }) => receivedAt >= from && receivedAt < to);
  const real = within.filter(({ drill }) => !drill);
  const leads = real.filter(({ mergedInto }) => mergedInto === null);
  return { leads, excluded: { drill: within.length - real.length, merged: real.length - leads.length } };
}
