import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import type { AlertWatch } from '../alert.ts';
import { fewerThan } from '../numbers/negative-binomial.ts';
import type { QueueLine } from '../queue-line.ts';
import { sayNumber, sayShare, sayTime } from '../say-figure.ts';

export interface Facts {
  /** The queues in which leads wait. */
  readonly lines: readonly QueueLine[];
  /** By queue: leads that got an owner within the window. */
  readonly taken: ReadonlyMap<string, number>;
  /** Queues that looked bad on the check before this one. */
  readonly before: readonly string[];
}

interface QueueInputs extends Omit<QueueLine, 'oldest'> {
  /** Leads that got an owner within the window. */
  readonly done: number;
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
  gather: ({ lines, taken, before }, { window }) => ({
    window,
    queues: lines.map(({ oldest: _, ...line }) => ({
      ...line,
      done: taken.get(line.queue) ?? 0,
      bad_before: before.includes(line.queue),
    })),
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

function sayQueue(worst: QueueInputs, window: number): string {
  const { queue, waiting, done, left } = worst;
  const slow = done === 0 ? 'none' : sayNumber(done);
  return `${queue}: ${waiting} wait, ${slow} got an owner in ${sayTime(window)}; the chance that a lead runs out of time within ${sayTime(left)} is about ${sayShare(risk(worst, window))}.`;
}
