import { calendarDigest } from '../../engine/sla/clocks/calendar-digest.ts';
import { fewAtOnce } from '../in-turns.ts';
import type { Service } from '../service.ts';
import type { ClockCalendar } from '../store/rows/clocks.ts';
import type { Instant } from '../store/rows.ts';
import { keepClocks } from './keep-clocks.ts';

const PAGE = 100;

/** The policy by whose calendars each service last looked through its clocks. */
const seen = new WeakMap<Service, object>();

/**
 * When a release with other hours has gone live, works the open clocks of those calendars out anew; what moves stands in
 * the audit. Answers how many clocks were looked at. Asked each second, it looks only after a change.
 */
export async function recomputeClocks(service: Service, now: Instant): Promise<number> {
  const policy = service.live?.router.policy;
  if (!policy || seen.get(service) === policy) return 0;
  let recomputed = 0;
  for (const pinned of await service.store.clockCalendars()) {
    const digest = calendarDigest(policy, pinned.calendar);
    if (digest !== null && digest !== pinned.digest) recomputed += await recomputeCalendar(service, pinned, now);
  }
  seen.set(service, policy);
  return recomputed;
}

async function recomputeCalendar(service: Service, pinned: ClockCalendar, now: Instant): Promise<number> {
  for (let [after, done] = [0, 0]; ; ) {
    const page = await service.store.clocksOnCalendar(pinned, after, PAGE);
    await fewAtOnce(page, ({ leadId }) => service.commit.run(work => keepClocks(service, work, leadId, now)));
    done += page.length;
    const last = page.at(-1);
    if (!last) return done;
    after = last.n;
  }
}
