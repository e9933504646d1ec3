import type { Router } from '../../policy/router.ts';
import { ALWAYS } from '../../time/calendar.ts';
import { dueAt } from '../../time/due.ts';
import { readDuration } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';
import { MINUTE } from '../../time/units.ts';

/** For a queue that doesn't say how often it tries again. */
const USUAL_RETRY = 5 * MINUTE;

/** When a lead in this queue is next tried, in wall time. */
export function retryAt(router: Router, queue: string, now: Instant): Instant {
  const every = readDuration(router.queues.get(queue)?.retry_every ?? '');
  return now + (every?.ms ?? USUAL_RETRY);
}

/** When a lead that enters this queue now goes on to its person, in the queue's calendar; null without such an end. */
export function expiresAt(router: Router, queue: string, now: Instant): Instant | null {
  const { expires_after, on_expiry, calendar } = router.queues.get(queue) ?? {};
  const after = readDuration(expires_after ?? '');
  if (!after || !on_expiry) return null;
  return dueAt(router.calendars.get(calendar ?? 'always') ?? ALWAYS, now, after.ms);
}
