import type { Advance } from '../../engine/model/ledger.ts';
import type { Decision, State } from '../../engine/model/types.gen.ts';
import { keepClocks } from '../clocks/keep-clocks.ts';
import { assignedMessage } from '../notify/assigned-message.ts';
import { intendMessage } from '../notify/intend-message.ts';
import { expiresAt, retryAt } from '../queues/queue-times.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Cause, Instant } from '../store/rows.ts';
import type { Work } from './group-commit.ts';
import { settleAssignment } from './settle-assignment.ts';

/** A decision, what it was made from, and what it changes in rotation and load. */
export interface Outcome {
  readonly decision: Decision;
  readonly advance: Advance | null;
  readonly state: State;
}

/** Writes a decision and all that follows from it: rotation and load for an owner, a place for a queued lead. */
export async function recordDecision(
  service: Service,
  work: Work,
  live: LiveRelease,
  { decision, advance, state }: Outcome,
  made: { readonly leadId: string; readonly cause: Cause; readonly now: Instant },
): Promise<void> {
  const { leadId, cause, now } = made;
  await work.store.addDecision({ leadId, decision, by: live.by, state, cause, at: now });
  if (advance) await settleAssignment(service, work, advance);
  await enter(work, live, leadId, decision, now);
  await keepClocks(service, work, leadId, now);
  if (decision.owner !== null) await intendMessage(service, work, assignedMessage(decision, now));
}

async function enter(work: Work, live: LiveRelease, leadId: string, decision: Decision, now: Instant): Promise<void> {
  const { queue, reason } = decision;
  if (queue === null) return;
  await work.store.enterQueue({
    leadId,
    queue,
    reason,
    enteredAt: now,
    retryAt: retryAt(live.router, queue, now),
    expiresAt: expiresAt(live.router, queue, now),
  });
}
