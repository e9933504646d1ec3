import type { Instant } from '../../time/instant.ts';
import { callDue, called } from './call.ts';
import { enter, type Moved, type Surroundings } from './enter.ts';
import type { Ladder } from './ladder.ts';
import { nextRecovery } from './recovery.ts';
import type { Standing } from './standing.ts';
import type { Facts } from './trigger.ts';

/** The moment at which an incident is looked at. */
export interface Moment extends Surroundings {
  readonly facts: Facts;
}

export interface Climbed extends Moved {
  /** When time alone brings the next step; null when only a person or another fault can. */
  readonly dueAt: Instant | null;
}

/**
 * Every step that an open incident is due at this moment. The levels it goes through rise; none is left out without a
 * step that says why. Climbing again at the same moment does nothing.
 */
export function climb(ladder: Ladder, standing: Standing, moment: Moment): Climbed {
  let moved: Moved = { standing, steps: [] };
  for (;;) {
    const next = call(ladder, moved.standing, moment) ?? recover(ladder, moved.standing, moment);
    if (!next) return { ...moved, dueAt: nextDue(ladder, moved.standing) };
    moved = { standing: next.standing, steps: [...moved.steps, ...next.steps] };
  }
}

/** When an incident has to be looked at next; null when time brings nothing more. */
export function nextDue(ladder: Ladder, standing: Standing): Instant | null {
  const recovery = nextRecovery(ladder, standing)?.at ?? null;
  const call = callDue(ladder, standing);
  return recovery === null || call === null ? (recovery ?? call) : Math.min(recovery, call);
}

function call(ladder: Ladder, standing: Standing, moment: Moment): Moved | null {
  const due = called(ladder, standing, moment.facts, moment.now);
  return due && enter(ladder, standing, due, moment);
}

function recover(ladder: Ladder, standing: Standing, { now }: Moment): Moved | null {
  const due = nextRecovery(ladder, standing);
  return due && due.at <= now ? { standing: due.tried(now), steps: [due.step] } : null;
}
