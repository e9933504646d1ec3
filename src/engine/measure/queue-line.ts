import type { Instant } from '../time/instant.ts';

/** A lead that waits in a queue. */
export interface WaitingLead {
  readonly enteredAt: Instant;
  /** When it must go on to a person; null in a queue without an end. */
  readonly expiresAt: Instant | null;
}

/** A queue in which leads wait. */
export interface QueueLine {
  readonly queue: string;
  readonly waiting: number;
  /** When the lead that waits longest came in; 0: none waits. */
  readonly oldest: Instant;
  /** The lead that is most likely to run out of time: its place in the queue, and the ms it has left. */
  readonly position: number;
  readonly left: number;
}

export const emptyLine = (queue: string): QueueLine => ({ queue, waiting: 0, oldest: 0, position: 0, left: 0 });

/**
 * The line with these leads behind those that it counts, in the order in which they came. With one deadline for all, the
 * last in line is worst; otherwise the tightest: both come out of one comparison.
 */
export function lineUp(line: QueueLine, leads: readonly WaitingLead[], window: number, now: Instant): QueueLine {
  let { waiting, position, left } = line;
  for (const { expiresAt } of leads) {
    waiting += 1;
    const own = expiresAt === null ? window : Math.max(0, expiresAt - now);
    if (tightness(waiting, own) > tightness(position, left)) [position, left] = [waiting, own];
  }
  const oldest = line.waiting === 0 ? (leads[0]?.enteredAt ?? 0) : line.oldest;
  return { queue: line.queue, waiting, oldest, position, left };
}

/** Leads that must be taken in so much time; before the first lead of a line there is none. */
const tightness = (position: number, left: number): number =>
  position === 0 ? 0 : left === 0 ? Infinity : position / left;
