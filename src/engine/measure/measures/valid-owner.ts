import { type ShareInterval, wilson } from '../../model/wilson.ts';
import type { Router } from '../../policy/router.ts';
import type { LeadFact } from '../lead-fact.ts';

/** Two questions that are often taken for one: did the machine run, and did the lead land on somebody who is there. */
export interface ValidOwner {
  /** Leads that were decided. */
  readonly ran: number;
  /** Of leads that name an owner, those whose owner is known and active today. */
  readonly valid: ShareInterval;
}

export function validOwner(leads: readonly LeadFact[], router: Router): ValidOwner {
  const owned = leads.filter(({ rep }) => rep !== null);
  return { ran: leads.length, valid: wilson(owned.filter(lead => hasValidOwner(lead, router)).length, owned.length) };
}

/** Whether the rep who holds a lead is in the rules and active. */
export const hasValidOwner = ({ rep }: Pick<LeadFact, 'rep'>, router: Router): boolean =>
  rep !== null && router.reps.has(rep) && router.reps.get(rep)?.rep.active !== false;
