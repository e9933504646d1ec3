import { DAY, HOUR, MINUTE } from '../../time/units.ts';

/** The built-in alerts; each has a file in `measure/alerts/`, and a page in `docs/alerts/`. */
export const ALERT_KINDS = [
  'assignment-latency-breach',
  'unassigned-age',
  'conflict-spike',
  'integration-failure',
  'source-variance',
  'queue-health',
  'ownership-drift',
  'reassignment-loop',
  'drill-overdue',
] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];

/** How a threshold is written: `6`, `5%` or `30m`. */
export type ThresholdForm = 'number' | 'share' | 'duration';

/** What holds where an alert of the rules says nothing, and what its threshold may be at all. */
export interface AlertPlan {
  readonly form: ThresholdForm;
  /** A share from 0 to 1, a number, or milliseconds. */
  readonly threshold: number;
  readonly window: number;
  readonly minN: number;
  readonly respondWithin: number;
  /** The forms that mean something, each with the highest threshold that can be reached; null: there is none. */
  readonly most: Partial<Readonly<Record<ThresholdForm, number | null>>>;
  /** True when one lead must not be enough: the threshold is a share of leads, or counts them. */
  readonly ofMany: boolean;
  /** True when the threshold counts leads: it must be more than one and within what the window can hold. */
  readonly countsLeads: boolean;
}

/** A p90 promise lets one lead in ten be late. */
export const P90_BUDGET = 0.1;

/** Burning faster than all leads late at once is impossible: 1 / (1 - 0.9), not the 14.4 of a 99.9 % objective. */
export const MOST_BURN = 1 / P90_BUDGET;

/** Leads that one service takes in per second at most; no window holds more. */
export const MOST_LEADS_A_SECOND = 150;

const USUAL = { window: HOUR, respondWithin: 30 * MINUTE, ofMany: true, countsLeads: false } as const;

/** Each built-in alert's defaults. */
export const ALERT_PLANS: Readonly<Record<AlertKind, AlertPlan>> = {
  'assignment-latency-breach': {
    ...USUAL,
    form: 'number',
    threshold: 6,
    minN: 20,
    respondWithin: 15 * MINUTE,
    most: { number: MOST_BURN, share: 1 },
  },
  'unassigned-age': {
    ...USUAL,
    form: 'share',
    threshold: 1,
    window: DAY,
    minN: 1,
    respondWithin: 15 * MINUTE,
    most: { share: null, duration: null },
    ofMany: false,
  },
  'conflict-spike': {
    ...USUAL,
    form: 'number',
    threshold: 5,
    window: 15 * MINUTE,
    minN: 5,
    most: { number: null },
    countsLeads: true,
  },
  'integration-failure': { ...USUAL, form: 'share', threshold: 0.05, minN: 100, most: { share: 1 } },
  'source-variance': {
    ...USUAL,
    form: 'number',
    threshold: 3.5,
    window: DAY,
    minN: 30,
    respondWithin: 4 * HOUR,
    most: { number: null },
  },
  'queue-health': { ...USUAL, form: 'share', threshold: 0.7, minN: 10, most: { share: 1 } },
  'ownership-drift': {
    ...USUAL,
    form: 'share',
    threshold: 0.01,
    window: DAY,
    minN: 20,
    respondWithin: 4 * HOUR,
    most: { share: 1 },
  },
  'reassignment-loop': {
    ...USUAL,
    form: 'number',
    threshold: 2,
    window: 7 * DAY,
    minN: 2,
    respondWithin: 4 * HOUR,
    most: { number: null },
    countsLeads: true,
  },
  'drill-overdue': {
    ...USUAL,
    form: 'duration',
    threshold: 35 * DAY,
    window: 365 * DAY,
    minN: 0,
    respondWithin: DAY,
    most: { duration: null },
    ofMany: false,
  },
};

export const isAlertKind = (name: string): name is AlertKind => Object.hasOwn(ALERT_PLANS, name);
