import type { Advance } from '../../engine/model/ledger.ts';
import type { Decision } from '../../engine/model/types.gen.ts';
import type { Router } from '../../engine/policy/router.ts';
import { localDate } from '../../engine/time/local-date.ts';
import { recordDecision } from '../leads/record-decision.ts';
import type { Instant } from '../store/rows.ts';
import type { Visit } from './visit.ts';

/**
 * The lead has waited as long as its queue allows: it goes to the person, or the queue, that `on_expiry` names. The
 * decision keeps the reason for which the rules could not place it.
 */
export async function endOfWaiting({ service, work, live, entry, decided, now }: Visit): Promise<void> {
  const { decision, state } = decided;
  const end = endOf(live.router, entry.queue);
  const placed: Decision = { ...decision, ...end, outcome: end.owner === null ? 'queue' : 'owner', team: null };
  const advance = end.owner === null ? null : advanceOf(live.router, end.owner, now);
  await work.store.leaveQueue(entry.n, 'expired', now);
  await work.store.setLeadStatus(entry.leadId, placed.outcome);
  const made = { leadId: entry.leadId, cause: 'expiry', now } as const;
  await recordDecision(service, work, live, { decision: placed, advance, state }, made);
}

interface End {
  readonly owner: string | null;
  readonly queue: string | null;
}

/** A queue that is gone from the rules, or names no end, ends where the fallback queue does. */
function endOf(router: Router, queue: string): End {
  const named = router.queues.get(queue)?.on_expiry ?? router.queues.get(router.fallback)?.on_expiry;
  if (named === undefined) return { owner: null, queue: router.fallback };
  return 'owner' in named ? { owner: named.owner, queue: null } : { owner: null, queue: named.queue };
}

/** Load without rotation: the person was not picked from a team. */
function advanceOf(router: Router, rep: string, now: Instant): Advance {
  return { rep, date: localDate(router.reps.get(rep)?.zone ?? 'UTC', now), team: null };
}
