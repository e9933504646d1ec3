import type { Instant } from '../store/rows.ts';
import { admitted, afterTry, type Breaker, CLOSED } from './breaker.ts';
import { type Health, UNKNOWN } from './health.ts';
import { LONGEST_WAIT, MOST_AT_ONCE } from './limits.ts';

/** What this process remembers of one channel's far end. One endpoint's trouble touches no other. */
export interface Endpoint {
  /** Messages on their way, with the end of their leases: one that never comes back holds its place no longer. */
  readonly onTheWay: Map<number, Instant>;
  breaker: Breaker;
  /** The far end asked to be left alone until then. */
  pausedUntil: Instant;
  /** Changes within `commit` alone: an incident hangs on it. */
  health: Health;
  /** A claim is being made. */
  claiming: boolean;
  /** Messages that a worker was lost with wait: each goes alone, for one of them may be what ended the worker. */
  lost: boolean;
}

export const newEndpoint = (): Endpoint => ({
  onTheWay: new Map(),
  breaker: CLOSED,
  pausedUntil: Number.NEGATIVE_INFINITY,
  health: UNKNOWN,
  claiming: false,
  lost: false,
});

/** How many more messages may go to it now. */
export function roomOf({ onTheWay, breaker, pausedUntil }: Endpoint, now: Instant): number {
  // A pause further off than any that is granted was made by a clock that has been set back.
  if (now < pausedUntil && pausedUntil - now <= LONGEST_WAIT) return 0;
  for (const [n, leaseUntil] of onTheWay) if (leaseUntil <= now) onTheWay.delete(n);
  return Math.max(0, admitted(breaker, MOST_AT_ONCE, now) - onTheWay.size);
}

/** Notes how a try went, as far as it says something of the endpoint. */
export function noteTry(endpoint: Endpoint, worked: boolean, now: Instant): void {
  endpoint.breaker = afterTry(endpoint.breaker, worked, now);
}
