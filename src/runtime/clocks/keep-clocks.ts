import { CLOCK_KINDS, type ClockKind, type Pledge } from '../../engine/sla/clocks/clock.ts';
import { type Course, courseOf } from '../../engine/sla/clocks/course-of.ts';
import { pledgeOf } from '../../engine/sla/clocks/pledge-of.ts';
import { runClock } from '../../engine/sla/clocks/run-clock.ts';
import { instantTextOrNull } from '../../engine/time/instant.ts';
import { endIncident } from '../incidents/end-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { ClockedLead, ClockRow } from '../store/rows/clocks.ts';
import type { Instant } from '../store/rows.ts';
import { incidentKey } from './clock-incident.ts';
import { workedOutBy } from './worked-out-by.ts';

/**
 * Brings a lead's clocks in line with what has happened to it: starts, stops, pauses and re-targets them. Answers them as
 * they stand now.
 */
export async function keepClocks(
  service: Service,
  work: Work,
  leadId: string,
  now: Instant,
): Promise<readonly ClockRow[]> {
  const lead = await work.store.clockedLead(leadId);
  return lead ? setClocks(service, work, { leadId, lead, clocks: await work.store.clocks(leadId), now }) : [];
}

/** A lead that came in just now has no clocks yet, so none are looked for. */
export const startClocks = (
  service: Service,
  work: Work,
  leadId: string,
  lead: ClockedLead,
  now: Instant,
): Promise<readonly ClockRow[]> => setClocks(service, work, { leadId, lead, clocks: [], now });

interface Found {
  readonly leadId: string;
  readonly lead: ClockedLead;
  readonly clocks: readonly ClockRow[];
  readonly now: Instant;
}

async function setClocks(service: Service, work: Work, found: Found): Promise<readonly ClockRow[]> {
  const { live } = service;
  const { leadId, lead, clocks, now } = found;
  if (!live) return clocks;
  const standing: ClockRow[] = [];
  const changed: ClockRow[] = [];
  for (const kind of CLOCK_KINDS) {
    const before = clocks.find(clock => clock.kind === kind) ?? null;
    const course = courseOf(kind, lead);
    if (course) {
      const clock = await keepClock({ service, work, live, leadId, lead, kind, before, course, now });
      standing.push(clock);
      if (clock !== before) changed.push(clock);
    } else if (before) await dropClock(service, work, before, now);
  }
  await work.store.saveClocks(changed);
  return standing;
}

interface Case {
  readonly service: Service;
  readonly work: Work;
  readonly live: LiveRelease;
  readonly leadId: string;
  readonly lead: ClockedLead;
  readonly kind: ClockKind;
  readonly before: ClockRow | null;
  readonly course: Course;
  readonly now: Instant;
}

/** One clock as it stands now: itself when nothing is to be saved of it. */
async function keepClock(given: Case): Promise<ClockRow> {
  const { service, work, live, leadId, lead, kind, before, course, now } = given;
  const pledge = pledgeFor(given);
  const stopped = course.stoppedAt !== null && before?.stoppedAt != null;
  const { calendar, ...pins } = await workedOutBy(service, work, { live, pledge, pinned: before, stopped });
  const ran = runClock({ kind, pledge, calendar, course, pauses: lead.pauses }, before, now);
  const clock: ClockRow = { ...ran, ...pins, leadId, drill: lead.drill };
  if (before === null) return clock;
  if (isMeasuredAlike(before, clock)) return before;
  if (hasOtherHours(before, clock) && before.dueAt !== clock.dueAt) await noteRecomputed(work, before, clock, now);
  if (before.breachedAt !== null && isSettled(clock)) await settleIncident(service, work, before, now);
  return clock;
}

/** A clock that stopped stays as it was measured, unless the lead's life, its pauses or its promise turn out to be others. */
const isMeasuredAlike = (before: ClockRow, after: ClockRow): boolean =>
  before.stoppedAt !== null &&
  before.startedAt === after.startedAt &&
  before.stoppedAt === after.stoppedAt &&
  before.elapsedMs === after.elapsedMs &&
  before.dueAt === after.dueAt &&
  before.breachedAt === after.breachedAt &&
  before.pledge.sla === after.pledge.sla;

/** Pinned when the clock starts; another SLA row (its segment changed) brings its own promise, from the same start. */
function pledgeFor({ live, lead, kind, before, course }: Case): Pledge {
  const begunAnew = kind === 'reassignment' && before?.startedAt !== course.startedAt;
  if (before !== null && before.pledge.sla === lead.sla && !begunAnew) return before.pledge;
  return pledgeOf(live.router, lead.sla, kind, lead.owner);
}

const hasOtherHours = (before: ClockRow, after: ClockRow): boolean =>
  before.pledge.calendar === after.pledge.calendar && before.calendarDigest !== after.calendarDigest;

const isSettled = (clock: ClockRow): boolean => clock.stoppedAt !== null || clock.breachedAt === null;

async function dropClock(service: Service, work: Work, clock: ClockRow, now: Instant): Promise<void> {
  await work.store.dropClock(clock.leadId, clock.kind);
  if (clock.breachedAt !== null) await settleIncident(service, work, clock, now);
}

async function settleIncident(service: Service, work: Work, clock: ClockRow, now: Instant): Promise<void> {
  const key = incidentKey(clock);
  if (key !== null) await endIncident(service, work, key, now);
}

async function noteRecomputed(work: Work, before: ClockRow, after: ClockRow, at: Instant): Promise<void> {
  const detail = {
    lead_id: after.leadId,
    clock: after.kind,
    calendar: after.pledge.calendar,
    due: { from: instantTextOrNull(before.dueAt), to: instantTextOrNull(after.dueAt) },
    release: { from: before.release, to: after.release },
  };
  await work.store.addAudit({ at, who: 'service', what: 'clock.recomputed', detail });
}
