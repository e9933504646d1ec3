import type { PinnedHours } from '../../engine/measure/invariants/i06-clocks-follow.ts';
import { calendarDigest } from '../../engine/sla/clocks/calendar-digest.ts';
import type { Pledge } from '../../engine/sla/clocks/clock.ts';
import { ALWAYS, type WorkCalendar } from '../../engine/time/calendar.ts';
import type { Work } from '../leads/group-commit.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { ReleaseShelf } from '../releases/release-shelf.ts';
import type { Service } from '../service.ts';
import type { ClockRow } from '../store/rows/clocks.ts';
import type { StoreReads } from '../store/store.ts';

/** The hours by which a clock is worked out, and what pins them to it. */
export interface WorkedOutBy {
  readonly calendar: WorkCalendar;
  readonly release: string;
  readonly calendarDigest: string;
}

interface Hours {
  readonly live: LiveRelease;
  readonly pledge: Pledge;
  /** The clock as it was, if it was there. */
  readonly pinned: ClockRow | null;
  /** It had stopped, and has. */
  readonly stopped: boolean;
}

/**
 * The pledge's calendar as the live release has it. When its hours are still those that are pinned, so is the release;
 * when the live release no longer has it, or the clock has stopped, it keeps the hours of the release it is pinned to.
 */
export async function workedOutBy(service: Service, work: Work, hours: Hours): Promise<WorkedOutBy> {
  const { live, pledge, pinned, stopped } = hours;
  const now = byRelease(live, pledge.calendar);
  if (now && pinned?.calendarDigest === now.calendarDigest) return { ...now, release: pinned.release };
  if (now && !(pinned && stopped)) return now;
  const taken = pinned && (await service.shelf.take(work.store, { bundle: pinned.release, fallback: false }));
  const then = taken?.ok ? byRelease(taken.release, pledge.calendar) : null;
  return then ?? now ?? { calendar: ALWAYS, release: live.by.bundle, calendarDigest: pinned?.calendarDigest ?? '' };
}

/** The hours that a clock is pinned to, as its release has them; null when it has none of that name: it ran on by others. */
export async function pinnedHours(
  shelf: ReleaseShelf,
  reads: StoreReads,
  clock: ClockRow,
): Promise<PinnedHours | null> {
  const taken = await shelf.take(reads, { bundle: clock.release, fallback: false });
  const hours = taken.ok ? byRelease(taken.release, clock.pledge.calendar) : null;
  return hours && { calendar: hours.calendar, asPinned: hours.calendarDigest === clock.calendarDigest };
}

function byRelease({ by, router }: LiveRelease, id: string): WorkedOutBy | null {
  const calendar = router.calendars.get(id);
  const digest = calendarDigest(router.policy, id);
  return calendar && digest !== null ? { calendar, release: by.bundle, calendarDigest: digest } : null;
}
