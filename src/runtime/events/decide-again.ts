import { decide } from '../leads/decide.ts';
import { knownLead } from '../leads/known-lead.ts';
import { type Made, recordDecision } from '../leads/record-decision.ts';
import type { Question } from './open-questions.ts';
import type { Unfolding } from './unfolding.ts';

/**
 * Asks the rules once more, and records what they say. They see the lead as it was known when the event happened, so that
 * events in another order end alike. Answers who carries one open lead less.
 */
export async function decideAgain(unfolding: Unfolding, { event, cause, earlier }: Question): Promise<string[]> {
  const { service, work, live, group, now } = unfolding;
  const lead = await knownLead(work.store, group, event);
  if (!lead) return [];
  const decided = decide(live, service.ledger, { ...lead, earlier }, now);
  const made: Made = { leadId: lead.id, cause, now, event: event.id, enriched: lead.enriched };
  return recordDecision(service, work, live, decided, made);
}
