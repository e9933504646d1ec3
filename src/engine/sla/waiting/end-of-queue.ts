import type { Router } from '../../policy/router.ts';
import type { Instant } from '../../time/instant.ts';
import { personAtEnd } from './person-at-end.ts';

/** Where a lead goes when it has waited as long as its queue allows: to a person, or to another queue. */
export interface QueueEnd {
  readonly owner: string | null;
  readonly queue: string | null;
}

/** A queue that is gone from the rules, or names no end, ends where the fallback queue does. Null: nobody is there. */
export function endOfQueue(router: Router, queue: string, now: Instant): QueueEnd | null {
  const named = router.queues.get(queue)?.on_expiry ?? router.queues.get(router.fallback)?.on_expiry;
  if (named !== undefined && 'queue' in named) return { owner: null, queue: named.queue };
  const owner = personAtEnd(router, queue, named?.owner ?? null, now);
  return owner === null ? null : { owner, queue: null };
}
