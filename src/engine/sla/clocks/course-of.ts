import type { Instant } from '../../time/instant.ts';
import type { ClockKind, ClockLife } from './clock.ts';

/** From when to when a clock runs; `stoppedAt` is null while it does. */
export interface Course {
  readonly startedAt: Instant;
  readonly stoppedAt: Instant | null;
}

/** The course of a clock by what happened to its lead; null when it has not begun. */
export function courseOf(kind: ClockKind, life: ClockLife): Course | null {
  switch (kind) {
    case 'assignment':
      return course(life.receivedAt, life.firstOwnedAt, life.closedAt);
    case 'response':
      return life.firstOwnedAt === null ? null : course(life.firstOwnedAt, life.respondedAt, life.closedAt);
    case 'reassignment':
      return isWithLaterOwner(life) ? course(life.ownedAt, life.respondedAt, life.closedAt) : null;
  }
}

/** The lead has an owner who is not the first, and nobody had touched it before. */
function isWithLaterOwner(life: ClockLife): life is ClockLife & { readonly ownedAt: Instant } {
  const { ownedAt, firstOwnedAt, respondedAt } = life;
  return ownedAt !== null && ownedAt !== firstOwnedAt && (respondedAt === null || respondedAt > ownedAt);
}

/** It stops at the earlier of what it waits for and the lead's end, and never before it started. */
function course(startedAt: Instant, ...stops: readonly (Instant | null)[]): Course {
  const known = stops.filter(stop => stop !== null);
  return { startedAt, stoppedAt: known.length === 0 ? null : Math.max(startedAt, Math.min(...known)) };
}
