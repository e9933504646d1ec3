import { calendarDigest } from '../../engine/sla/clocks/calendar-digest.ts';
import type { Pledge } from '../../engine/sla/clocks/clock.ts';
import { ALWAYS, type WorkCalendar } from '../../engine/time/calendar.ts';
import type { Work } from '../leads/group-commit.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { ClockRow } from '../store/rows/clocks.ts';

/** The hours by which a clock is worked out, and what pins them to it. */
export interface WorkedOutBy {
  readonly calendar: WorkCalendar;
  readonly release: string;
  readonly calendarDigest: string;
}

/**
 * The pledge's calendar as the live release has it. When its hours are still those that are pinned, so is the release;
 * when the live release no longer has it, the clock keeps the hours of the release that it is pinned to.
 */
export async function workedOutBy(
  service: Service,
  work: Work,
  live: LiveRelease,
  pledge: Pledge,
  pinned: ClockRow | null,
): Promise<WorkedOutBy> {
  const id = pledge.calendar;
  const now = byRelease(live, id);
  if (now && pinned?.calendarDigest === now.calendarDigest) return { ...now, release: pinned.release };
  if (now) return now;
  const taken = pinned && (await service.shelf.take(work.store, { bundle: pinned.release, fallback: false }));
  const then = taken?.ok ? byRelease(taken.release, id) : null;
  return then ?? { calendar: ALWAYS, release: live.by.bundle, calendarDigest: pinned?.calendarDigest ?? '' };
}

function byRelease({ by, router }: LiveRelease, id: string): WorkedOutBy | null {
  const calendar = router.calendars.get(id);
  const digest = calendarDigest(router.policy, id);
  return calendar && digest !== null ? { calendar, release: by.bundle, calendarDigest: digest } : null;
}
