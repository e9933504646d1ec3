import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import type { Instant } from '../../time/instant.ts';
import type { AlertWatch } from '../alert.ts';
import { groupBy } from '../cells.ts';
import { fewerThan } from '../numbers/negative-binomial.ts';
import type { QueuePlace } from '../queue-place.ts';
import { sayNumber, sayShare, sayTime } from '../say-figure.ts';

export interface Facts {
  /** Leads that wait, and those that left their queue for an owner within the window. */
  readonly places: readonly QueuePlace[];
  /** Queues that looked bad on the check before this one. */
  readonly before: readonly string[];
}

interface QueueInputs {
  readonly queue: string;
  readonly waiting: number;
  /** Leads that got an owner within the window. */
  readonly done: number;
  /** The lead that is most likely to run out of time: its place in the queue, and the ms it has left. */
  readonly position: number;
  readonly left: number;
  readonly bad_before: boolean;
}

export interface Inputs {
  readonly window: number;
  readonly queues: readonly QueueInputs[];
}

/**
 * A queue will not be empty in time: the chance that the lead at some place runs out of its time, forecast from how
 * many got an owner lately. Fires at the threshold on two checks in a row.
 */
export const alert: AlertWatch<Facts, Inputs> = {
  gather: ({ places, before }, { window }, now) => ({
    window,
    queues: [...groupBy(places, ({ queue }) => queue)]
      .map(([queue, own]) => queueInputs(queue, own, before.includes(queue), window, now))
      .filter(queue => queue !== null),
  }),
  judge(inputs, setting) {
    const known = inputs.queues.filter(({ done }) => done >= setting.minN);
    const worst = known.toSorted((a, b) => risk(b, inputs.window) - risk(a, inputs.window))[0];
    const bad = badQueues(inputs, setting);
    const fires = known.some(({ queue, bad_before }) => bad_before && bad.includes(queue));
    const nothing = inputs.queues.length === 0;
    return {
      state: fires ? 'firing' : worst || nothing ? 'quiet' : 'not_enough_data',
      value: worst ? risk(worst, inputs.window) : null,
      threshold: setting.threshold,
      says: worst ? sayQueue(worst, inputs.window) : nothing ? 'No lead waits.' : 'Too few leads left a queue to tell.',
      // A forecast of 70 % is wrong three times in ten; at most one alarm a queue and day.
      expected_false_alarms_per_week: known.length * 7 * (1 - setting.threshold) * worstShare(worst, inputs.window),
    };
  },
};

/** Queues whose risk is at the threshold on this check: what the next check calls `before`. */
export const badQueues = ({ queues, window }: Inputs, { threshold, minN }: AlertSetting): string[] =>
  queues.filter(each => each.done >= minN && risk(each, window) >= threshold).map(({ queue }) => queue);

/** The chance that fewer leads are taken than stand up to this place. */
export const risk = ({ position, done, left }: QueueInputs, window: number): number =>
  fewerThan(position, done, window, left);

const worstShare = (worst: QueueInputs | undefined, window: number): number => (worst ? risk(worst, window) : 0);

function queueInputs(
  queue: string,
  places: readonly QueuePlace[],
  badBefore: boolean,
  window: number,
  now: Instant,
): QueueInputs | null {
  const waiting = places.filter(({ leftAt }) => leftAt === null).toSorted((a, b) => a.enteredAt - b.enteredAt);
  const done = places.filter(({ leftAt }) => leftAt !== null && leftAt >= now - window && leftAt < now).length;
  if (waiting.length === 0) return null;
  // With one deadline for all, the last in line is worst; otherwise the tightest: both come out of one comparison.
  const ranked = waiting.map(({ expiresAt }, i) => ({
    position: i + 1,
    left: expiresAt === null ? window : Math.max(0, expiresAt - now),
  }));
  const tightness = (each: { position: number; left: number }) =>
    each.left === 0 ? Infinity : each.position / each.left;
  const worst = ranked.reduce((a, b) => (tightness(b) > tightness(a) ? b : a));
  return { queue, waiting: waiting.length, done, ...worst, bad_before: badBefore };
}

function sayQueue(worst: QueueInputs, window: number): string {
  const { queue, waiting, done, left } = worst;
  const slow = done === 0 ? 'none' : sayNumber(done);
  return `${queue}: ${waiting} wait, ${slow} got an owner in ${sayTime(window)}; the chance that a lead runs out of time within ${sayTime(left)} is about ${sayShare(risk(worst, window))}.`;
}
