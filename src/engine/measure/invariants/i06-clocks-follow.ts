import { canonicalJson } from '../../model/canonical-json.ts';
import { CLOCK_KINDS, type Clock, type ClockLife, type Pledge } from '../../sla/clocks/clock.ts';
import { type Course, courseOf } from '../../sla/clocks/course-of.ts';
import { runClock } from '../../sla/clocks/run-clock.ts';
import { ALWAYS, type WorkCalendar } from '../../time/calendar.ts';
import type { Instant } from '../../time/instant.ts';
import { MINUTE } from '../../time/units.ts';
import { type Broken, breaks } from './broken.ts';

/** Hours of the release that a clock is pinned to. */
export interface PinnedHours {
  readonly calendar: WorkCalendar;
  /** They are the ones that the clock was worked out by. */
  readonly asPinned: boolean;
}

/** A clock as it is kept, with its hours; null when its release had none of that name. */
export interface HeldClock {
  readonly clock: Clock;
  readonly hours: PinnedHours | null;
}

/** All clocks of a lead, and what they follow from. */
export interface LeadClocks {
  readonly leadId: string;
  readonly life: ClockLife;
  /** The SLA row that holds for the lead. */
  readonly sla: string | null;
  readonly clocks: readonly HeldClock[];
}

/** A timer that could not be dealt with is set this much later at most. */
const PUT_OFF = 5 * MINUTE;

const broken = breaks('I6', 'A promise is not measured, or by another time than was promised: nobody is told in time.');

/** A lead has the clocks that its life asks for, and each of them worked out again is the same. */
export function clocksFollow(lead: LeadClocks, now: Instant): Broken[] {
  return CLOCK_KINDS.flatMap(kind => {
    const held = lead.clocks.find(({ clock }) => clock.kind === kind) ?? null;
    const wrong = whatIsWrong(lead, held, courseOf(kind, lead.life), now);
    return wrong === null ? [] : [broken(`clock:${kind}:${lead.leadId}`, wrong)];
  });
}

/** What a clock is pinned to is what the SLA row says; by whose hours, the clock alone knows where they are the owner's. */
export function pledgeStands(leadId: string, { kind, pledge }: Clock, said: Pledge): Broken[] {
  if (canonicalJson({ ...pledge }) === canonicalJson({ ...said, calendar: pledge.calendar })) return [];
  return [broken(`clock:${kind}:${leadId}`, `It is pinned to what the SLA row ${pledge.sla} never promised.`)];
}

function whatIsWrong(lead: LeadClocks, held: HeldClock | null, course: Course | null, now: Instant): string | null {
  if (!held) return course && 'It should be there and is not.';
  if (!course) return 'It is there and has nothing to measure.';
  const { sla } = held.clock.pledge;
  // A row that the live rules don't know promises nothing.
  if (sla !== null && sla !== lead.sla) return `It promises by SLA row ${sla}, and its lead has ${lead.sla ?? 'none'}.`;
  if (held.hours?.asPinned === false) return 'It is pinned to other hours than its release has.';
  return otherwiseRun(held, lead.life, course, now);
}

/** What a clock says of its course, and of its working time. */
const OF_COURSE = ['startedAt', 'stoppedAt'] as const;
const OF_HOURS = ['dueAt', 'breachedAt', 'elapsedMs'] as const;

function otherwiseRun({ clock, hours }: HeldClock, life: ClockLife, course: Course, now: Instant): string | null {
  const { kind, pledge, nextAt } = clock;
  const again = runClock(
    { kind, pledge, calendar: hours?.calendar ?? ALWAYS, course, pauses: life.pauses },
    clock,
    now,
  );
  const wrong = [...OF_COURSE, ...(hours ? OF_HOURS : [])].filter(field => clock[field] !== again[field]);
  const said = wrong.map(field => `${field} is ${clock[field]} and should be ${again[field]}`);
  if (said.length > 0) return `Worked out again it is another: ${said.join(', ')}.`;
  const late = hours && nextAt !== null && again.nextAt !== null && nextAt > Math.max(again.nextAt, now + PUT_OFF);
  return late ? `Its timer is set to ${nextAt} and should be ${again.nextAt}.` : null;
}
