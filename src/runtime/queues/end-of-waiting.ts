import type { Decision } from '../../engine/model/types.gen.ts';
import type { Router } from '../../engine/policy/router.ts';
import { retryParked } from '../events/retry-parked.ts';
import { openIncident } from '../incidents/open-incident.ts';
import { recordDecision } from '../leads/record-decision.ts';
import { unassignedKey } from '../leads/unassigned-key.ts';
import type { Instant } from '../store/rows.ts';
import { personAtEnd } from './person-at-end.ts';
import { retryAt } from './queue-times.ts';
import type { Visit } from './visit.ts';

/**
 * The lead has waited as long as its queue allows: it goes to the person, or the queue, that `on_expiry` names. The
 * decision keeps the reason for which the rules could not place it. With nobody there it waits on, and somebody is told.
 */
export async function endOfWaiting(visit: Visit): Promise<void> {
  const { service, work, live, entry, decided, enriched, now } = visit;
  const { decision, state } = decided;
  const end = endOf(live.router, entry.queue, now);
  if (end === null) return nobodyThere(visit);
  const placed: Decision = { ...decision, ...end, outcome: end.owner === null ? 'queue' : 'owner', team: null };
  const made = { leadId: entry.leadId, cause: 'expiry', now, enriched } as const;
  await recordDecision(service, work, live, { decision: placed, advance: null, state }, made);
  await retryParked(service, work, live, entry.leadId, now);
}

interface End {
  readonly owner: string | null;
  readonly queue: string | null;
}

/** A queue that is gone from the rules, or names no end, ends where the fallback queue does. Null: nobody is there. */
function endOf(router: Router, queue: string, now: Instant): End | null {
  const named = router.queues.get(queue)?.on_expiry ?? router.queues.get(router.fallback)?.on_expiry;
  if (named !== undefined && 'queue' in named) return { owner: null, queue: named.queue };
  const owner = personAtEnd(router, queue, named?.owner ?? null, now);
  return owner === null ? null : { owner, queue: null };
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
