import type { Instant } from '../../time/instant.ts';
import { groupBy } from '../cells.ts';
import { type Percentile, percentile } from '../percentile.ts';
import type { QueuePlace } from '../queue-place.ts';

/** How full a queue is, and how old what lies in it. */
export interface QueueAge {
  readonly queue: string;
  readonly waiting: number;
  /** Milliseconds since the lead that waits longest came in; 0 when empty. */
  readonly oldest: number;
  /** How long leads stay: those that still wait count with their age. */
  readonly p50: Percentile;
  readonly p90: Percentile;
}

export const queueAges = (places: readonly QueuePlace[], now: Instant): readonly QueueAge[] =>
  [...groupBy(places, ({ queue }) => queue)].map(([queue, members]) => {
    const waiting = members.filter(({ leftAt }) => leftAt === null);
    const times = members.map(({ enteredAt, leftAt }) => ({ ms: (leftAt ?? now) - enteredAt, open: leftAt === null }));
    return {
      queue,
      waiting: waiting.length,
      oldest: waiting.reduce((oldest, { enteredAt }) => Math.max(oldest, now - enteredAt), 0),
      p50: percentile(times, 0.5),
      p90: percentile(times, 0.9),
    };
  });
