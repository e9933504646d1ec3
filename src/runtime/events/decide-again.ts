import type { Decision } from '../../engine/model/types.gen.ts';
import { decide } from '../leads/decide.ts';
import { knownLead } from '../leads/known-lead.ts';
import { type Made, recordDecision } from '../leads/record-decision.ts';
import type { Unfolding } from './unfolding.ts';

/**
 * Asks the rules once more where an event calls for it. Answers who carries one open lead less.
 *
 * A lead that was given back is always decided again, without anybody who had it. More fields decide a lead again that
 * waits in a queue, and one whose owner had not touched it by then (neither accepted nor answered, nor got it by hand),
 * when another rule or segment holds for it; its present owner may then get it again. The rules see the lead as it was
 * known when the event happened, so that events in another order end alike.
 */
export async function decideAgain(unfolding: Unfolding): Promise<string[]> {
  const { service, work, live, group, told, event, now } = unfolding;
  const { life } = told;
  const again = whyAgain(unfolding);
  const lead = again && (await knownLead(work.store, group, event));
  if (!again || !lead) return [];
  const earlier = again === 'returned' ? life.heldBy : life.heldBy.filter(rep => rep !== life.owner);
  const decided = decide(live, service.ledger, { ...lead, earlier }, now);
  if (again === 'enriched' && !isNews(group.last?.decision, decided.decision)) return [];
  const made: Made = { leadId: lead.id, cause: again, now, event: event.id, enriched: lead.enriched };
  return recordDecision(service, work, live, decided, made);
}

function whyAgain({ told: { life, returned, mayMove }, event }: Unfolding): 'returned' | 'enriched' | null {
  if (returned === event.id) return 'returned';
  return mayMove.has(event.id) && !life.byHand ? 'enriched' : null;
}

/** A lead that waits is moved by any owner or other queue; one with an owner only by another rule or segment. */
function isNews(before: Decision | undefined, after: Decision): boolean {
  if (!before) return true;
  const sameRule = before.rule === after.rule && before.layer === after.layer && before.segment === after.segment;
  return (
    !sameRule ||
    before.sla !== after.sla ||
    (before.owner === null && (after.owner !== null || before.queue !== after.queue))
  );
}
