import type { Advance } from '../../engine/model/ledger.ts';
import type { Decision, State } from '../../engine/model/types.gen.ts';
import { lifeOf } from '../../engine/sla/life/life-of.ts';
import { noteExceptions } from '../incidents/note-exceptions.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Cause, DecisionRow, Instant } from '../store/rows.ts';
import { type Group, gatherLife } from './gather-life.ts';
import type { Work } from './group-commit.ts';
import { keepLife } from './keep-life.ts';
import { newborn } from './newborn.ts';

/** A decision, what it was made from, and what it changes in rotation and load. */
export interface Outcome {
  readonly decision: Decision;
  readonly advance: Advance | null;
  readonly state: State;
}

/** How a decision came about. */
export interface Made {
  readonly leadId: string;
  readonly cause: Cause;
  readonly now: Instant;
  /** The event that asked for it. */
  readonly event?: string;
  /** The events of new fields that it knew: see `knownLead`. */
  readonly enriched?: readonly number[];
  /** The receipt of a lead that comes in just now. */
  readonly receivedAt?: Instant;
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
  const row: Omit<DecisionRow, 'seq'> = {
    leadId,
    decision,
    by: live.by,
    state,
    cause,
    at: now,
    ...(event === undefined ? {} : { event }),
    ...(enriched === undefined ? {} : { enriched }),
  };
  await work.store.addDecision(row);
  await noteExceptions(service, work, live, decision, now);
  const group = await groupFor(work, made, row);
  if (!group) return [];
  const { life } = lifeOf(group.members, group.events);
  const expired = cause === 'expiry';
  return keepLife(service, work, live, { group, life, decision, advance, expired, isNew: cause === 'intake', now });
}

/** Of a lead that comes in just now there is nothing to gather. */
async function groupFor(work: Work, made: Made, row: Omit<DecisionRow, 'seq'>): Promise<Group | null> {
  if (made.cause !== 'intake') return gatherLife(work.store, made.leadId);
  return newborn(made.receivedAt ?? made.now, { ...row, seq: 1 });
}
