import type { LeadFact } from '../lead-fact.ts';

/** Moves by hand from which a lead is said to go round in circles. */
export const LOOP = 3;

/** Leads that were moved by hand again and again, most often first. */
export const reassignmentLoops = (leads: readonly LeadFact[], least = LOOP): readonly LeadFact[] =>
  leads
    .filter(({ reassigned }) => reassigned.length >= least)
    .toSorted((a, b) => b.reassigned.length - a.reassigned.length || (a.id < b.id ? -1 : 1));
