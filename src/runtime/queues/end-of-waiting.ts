import type { Decision } from '../../engine/model/types.gen.ts';
import { endOfQueue } from '../../engine/sla/waiting/end-of-queue.ts';
import { retryAt } from '../../engine/sla/waiting/queue-times.ts';
import { retryParked } from '../events/retry-parked.ts';
import { openIncident } from '../incidents/open-incident.ts';
import { recordDecision } from '../leads/record-decision.ts';
import { unassignedKey } from '../leads/unassigned-key.ts';
import type { Visit } from './visit.ts';

/**
 * The lead has waited as long as its queue allows: it goes to the person, or the queue, that `on_expiry` names. The
 * decision keeps the reason for which the rules could not place it. With nobody there it waits on, and somebody is told.
 */
export async function endOfWaiting(visit: Visit): Promise<void> {
  const { service, work, live, entry, decided, enriched, now } = visit;
  const { decision, state } = decided;
  const end = endOfQueue(live.router, entry.queue, now);
  if (end === null) return nobodyThere(visit);
  const placed: Decision = { ...decision, ...end, outcome: end.owner === null ? 'queue' : 'owner', team: null };
  const made = { leadId: entry.leadId, cause: 'expiry', now, enriched } as const;
  await recordDecision(service, work, live, { decision: placed, advance: null, state }, made);
  await retryParked(service, work, live, entry.leadId, now);
}

async function nobodyThere({ service, work, live, entry, decided, now }: Visit): Promise<void> {
  await work.store.waitOn(entry.n, entry.attempts + 1, retryAt(live.router, entry.queue, now));
  await openIncident(service, work, {
    category: 'unassigned_age',
    key: unassignedKey(entry.leadId),
    leadId: entry.leadId,
    policy: decided.decision.escalation,
    businessCritical: live.router.policy.sla.targets.some(
      ({ id, business_critical }) => id === decided.decision.sla && business_critical === true,
    ),
    says: `Lead ${entry.leadId} has waited its time in the queue ${entry.queue}, and nobody is there to take it.`,
    at: now,
    drill: false,
  });
}
