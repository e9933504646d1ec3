import type { Advance } from '../../engine/model/ledger.ts';
import type { Decision, State } from '../../engine/model/types.gen.ts';
import { lifeOf } from '../../engine/sla/life/life-of.ts';
import { noteExceptions } from '../incidents/note-exceptions.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Cause, Instant } from '../store/rows.ts';
import { gatherLife } from './gather-life.ts';
import type { Work } from './group-commit.ts';
import { keepLife } from './keep-life.ts';

/** A decision, what it was made from, and what it changes in rotation and load. */
export interface Outcome {
  readonly decision: Decision;
  readonly advance: Advance | null;
  readonly state: State;
}

/** How a later decision of a lead came about; its first is `recordFirst`'s. */
export interface Made {
  readonly leadId: string;
  readonly cause: Exclude<Cause, 'intake'>;
  readonly now: Instant;
  /** The event that asked for it. */
  readonly event?: string;
  /** The events of new fields that it knew: see `knownLead`. */
  readonly enriched?: readonly number[];
}

/**
 * Writes a decision and all that follows from it: rotation and load, the place of a queued lead, what is true of the lead
 * now, clocks, word to a new owner. The open lead of whoever had it before is theirs no more. Answers who carries one
 * open lead less.
 */
export async function recordDecision(
  service: Service,
  work: Work,
  live: LiveRelease,
  { decision, advance, state }: Outcome,
  made: Made,
): Promise<string[]> {
  const { leadId, cause, now, event, enriched } = made;
  await work.store.addDecision({
    leadId,
    decision,
    by: live.by,
    state,
    cause,
    at: now,
    ...(event === undefined ? {} : { event }),
    ...(enriched === undefined ? {} : { enriched }),
  });
  await noteExceptions(service, work, live, decision, now);
  const group = await gatherLife(work.store, leadId);
  if (!group) return [];
  const { life } = lifeOf(group.members, group.events);
  const expired = cause === 'expiry';
  return keepLife(service, work, live, { group, life, decision, advance, expired, isNew: false, now });
}
