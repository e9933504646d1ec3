import type { SlaTarget, SlaTimes } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import { ALWAYS, type WorkCalendar } from '../time/calendar.ts';
import { readDuration } from '../time/duration.ts';

/** Times of one clock in working milliseconds; null where nothing is promised. */
export interface PromisedTimes {
  readonly p50: number | null;
  readonly p90: number | null;
  readonly breach: number | null;
}

/** One row of the SLA matrix, ready to be held against leads. */
export interface Promised {
  readonly id: string;
  readonly assignment: PromisedTimes;
  readonly response: PromisedTimes;
  readonly unassignedAge: number | null;
  /** Hours of the assignment clock. */
  readonly hours: WorkCalendar;
  /** Hours of the response clock of an owner. */
  responseHours(owner: string | null): WorkCalendar;
  readonly target: SlaTarget;
}

export type PromiseBook = ReadonlyMap<string, Promised>;

/** Every row by its id. */
export const promisesOf = (router: Router): PromiseBook =>
  new Map(router.policy.sla.targets.map(target => [target.id, promisedBy(router, target)]));

function promisedBy(router: Router, target: SlaTarget): Promised {
  const { calendar } = target;
  const hours = calendar === undefined || calendar === 'owner' ? ALWAYS : (router.calendars.get(calendar) ?? ALWAYS);
  return {
    id: target.id,
    assignment: timesOf(target.assignment),
    response: timesOf(target.response),
    unassignedAge: msOf(target.max_unassigned_age),
    hours,
    responseHours: owner =>
      calendar === 'owner' && owner !== null ? (router.reps.get(owner)?.calendar ?? ALWAYS) : hours,
    target,
  };
}

export const timesOf = (times: SlaTimes | undefined): PromisedTimes => ({
  p50: msOf(times?.p50),
  p90: msOf(times?.p90),
  breach: msOf(times?.breach),
});

const msOf = (text: string | undefined): number | null =>
  text === undefined ? null : (readDuration(text)?.ms ?? null);
