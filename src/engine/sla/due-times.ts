import type { Decision, SlaTarget } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import { ALWAYS, type WorkCalendar } from '../time/calendar.ts';
import { dueAt } from '../time/due.ts';
import { readDuration } from '../time/duration.ts';
import { type Instant, instantTextOrNull } from '../time/instant.ts';

/** When a lead's promises break: RFC 3339, UTC; null where no promise runs. */
export interface DueTimes {
  readonly assignment: string | null;
  readonly response: string | null;
}

/**
 * The breach times of a decided lead: assignment from its receipt; response from the decision, once it has an owner.
 * `calendar: owner` holds for response; assignment then runs always.
 */
export function dueTimes(router: Router, decision: Decision, receipt: Instant, decidedAt: Instant): DueTimes {
  const target = router.policy.sla.targets.find(row => row.id === decision.sla);
  if (!target) return { assignment: null, response: null };
  return {
    assignment: breachTime(rowCalendar(router, target), receipt, target.assignment?.breach),
    response:
      decision.owner === null
        ? null
        : breachTime(responseCalendar(router, target, decision.owner), decidedAt, target.response?.breach),
  };
}

function breachTime(calendar: WorkCalendar, from: Instant, breach: string | undefined): string | null {
  const duration = breach === undefined ? null : readDuration(breach);
  const due = duration && dueAt(calendar, from, duration.ms);
  return instantTextOrNull(due);
}

const rowCalendar = (router: Router, target: SlaTarget): WorkCalendar =>
  target.calendar === undefined || target.calendar === 'owner'
    ? ALWAYS
    : (router.calendars.get(target.calendar) ?? ALWAYS);

const responseCalendar = (router: Router, target: SlaTarget, owner: string): WorkCalendar =>
  target.calendar === 'owner' ? (router.reps.get(owner)?.calendar ?? ALWAYS) : rowCalendar(router, target);
