import type { Router } from '../../policy/router.ts';
import { endOfQueue } from '../../sla/waiting/end-of-queue.ts';
import { expiresAt, retryAt } from '../../sla/waiting/queue-times.ts';
import type { Instant } from '../../time/instant.ts';
import { DAY } from '../../time/units.ts';
import { ReplaySide } from '../replay-side.ts';
import { DueList } from './due-list.ts';
import type { PastArrival, PastCourse, Stay } from './past-course.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenCourse = Omit<Open<PastCourse>, 'stays'> & { readonly stays: Open<Stay>[] };

const NEVER = Number.POSITIVE_INFINITY;

/** So long after its receipt a lead is asked about again: one that waits for ever in a queue without an end would take for ever. */
const ASKED_FOR = 7 * DAY;

/**
 * What becomes of past leads, in the order of their receipt, when a service lives through them until `until`: each is
 * decided as it comes; one that waits is asked about again as often as its queue says, and goes to the queue's end when
 * its time is over. What a record tells of its assignment counts instead.
 */
export function liveThrough(router: Router, arrivals: readonly PastArrival[], until: Instant): readonly PastCourse[] {
  const past = new PastService(router);
  const courses = arrivals.map(arrival => {
    past.serve(arrival.now);
    return past.take(arrival);
  });
  past.serve(until);
  return courses;
}

class PastService {
  private readonly router: Router;
  private readonly side: ReplaySide;
  private readonly waiting = new DueList<OpenCourse>();

  constructor(router: Router) {
    this.router = router;
    this.side = new ReplaySide(router, {}, null);
  }

  take(arrival: PastArrival): PastCourse {
    const routed = this.side.decide(arrival);
    this.side.settle(arrival, routed);
    const { decision } = routed;
    const course: OpenCourse = { arrival, decision, owner: null, team: null, ownedAt: null, stays: [] };
    const { assignedAt } = arrival;
    const ownedAt = assignedAt === undefined ? arrival.now : assignedAt;
    if (decision.queue !== null) this.enter(course, decision.queue, arrival.now);
    else Object.assign(course, { owner: decision.owner, team: decision.team, ownedAt });
    return course;
  }

  /** Looks at each lead whose time has come. */
  serve(until: Instant): void {
    for (let due = this.waiting.take(until); due; due = this.waiting.take(until)) this.revisit(due.thing, due.at);
  }

  private enter(course: OpenCourse, queue: string, now: Instant): void {
    const end = expiresAt(this.router, queue, now);
    course.stays.push({ queue, enteredAt: now, expiresAt: end, leftAt: null, served: false });
    this.waitOn(course, queue, now, end);
  }

  /** Until the next moment at which something may happen to it. */
  private waitOn(course: OpenCourse, queue: string, now: Instant, end: Instant | null): void {
    const { assignedAt, lead } = course.arrival;
    const isAsked = now - course.arrival.now < ASKED_FOR;
    const retry = isAsked ? retryAt(this.router, queue, now) : NEVER;
    const next = assignedAt === undefined ? retry : (assignedAt ?? NEVER);
    const at = Math.max(now, Math.min(next, end ?? NEVER, lead.closedAt ?? NEVER));
    if (at < NEVER) this.waiting.add(at, course);
  }

  private revisit(course: OpenCourse, now: Instant): void {
    const { assignedAt, lead } = course.arrival;
    const stay = course.stays.at(-1);
    if (!stay) return;
    const isOver = stay.expiresAt !== null && stay.expiresAt <= now;
    if (assignedAt === now) own(course, stay, { owner: null, team: null, served: !isOver }, now);
    else if (lead.closedAt !== null && lead.closedAt <= now) stay.leftAt = now;
    else if (assignedAt === undefined && this.isTaken(course, stay, now)) return;
    else if (isOver) this.expire(course, stay, now);
    else this.waitOn(course, stay.queue, now, stay.expiresAt);
  }

  /** Asks the rules again: true when somebody is there now. */
  private isTaken(course: OpenCourse, stay: Open<Stay>, now: Instant): boolean {
    const again = { ...course.arrival, now };
    const routed = this.side.decide(again);
    const { owner, team } = routed.decision;
    if (owner === null) return false;
    this.side.settle(again, routed);
    own(course, stay, { owner, team, served: true }, now);
    return true;
  }

  private expire(course: OpenCourse, stay: Open<Stay>, now: Instant): void {
    const end = endOfQueue(this.router, stay.queue, now);
    const told = course.arrival.assignedAt !== undefined;
    if (end === null || (end.queue === null && told)) this.waitOn(course, stay.queue, now, null);
    else if (end.queue === null) own(course, stay, { owner: end.owner, team: null, served: false }, now);
    else {
      stay.leftAt = now;
      this.enter(course, end.queue, now);
    }
  }
}

interface Taken {
  readonly owner: string | null;
  readonly team: string | null;
  readonly served: boolean;
}

function own(course: OpenCourse, stay: Open<Stay>, { owner, team, served }: Taken, now: Instant): void {
  Object.assign(stay, { leftAt: now, served });
  Object.assign(course, { owner, team, ownedAt: now });
}
