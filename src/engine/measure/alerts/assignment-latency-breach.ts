import { P90_BUDGET } from '../../policy/alerts/alert-kinds.ts';
import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import { dueAt } from '../../time/due.ts';
import type { Instant } from '../../time/instant.ts';
import { DAY } from '../../time/units.ts';
import type { AlertWatch, Judgement } from '../alert.ts';
import { binomialTail } from '../numbers/binomial.ts';
import { observe, type PromisedLead } from '../observed.ts';
import type { PromiseBook } from '../promises.ts';
import { sayNumber, sayShare } from '../say-figure.ts';

export interface Facts {
  /** When each lead that came too late to an owner, or to none yet, became late: all of the window at least. */
  readonly late: readonly Instant[];
  /** All leads received within the window, and within its last twelfth. */
  readonly received: number;
  readonly receivedLately: number;
}

export interface Inputs {
  readonly leads: number;
  /** Leads whose time ran out within the window. */
  readonly late: number;
  readonly leads_lately: number;
  readonly late_lately: number;
}

/** The fewest late leads that are more than accidents. */
const FEWEST_LATE = 5;

/** The last part of the window must burn too, so that the alert ends soon after the trouble does. */
export const LATELY = 1 / 12;

/**
 * Leads are assigned late faster than the promise allows. A threshold in numbers is the burn rate of the p90 promise
 * (10 % may be late: 6 means 60 %); a share is that of leads beyond their breach time.
 */
export const alert: AlertWatch<Facts, Inputs> = {
  gather({ late, received, receivedLately }, setting, now) {
    const since = (age: number) => late.filter(at => at >= now - age).length;
    return {
      leads: received,
      late: Math.min(received, since(setting.window)),
      leads_lately: receivedLately,
      late_lately: Math.min(receivedLately, since(setting.window * LATELY)),
    };
  },
  judge: judged,
};

/** When a lead's time was over without an owner; null when it was in time, or still is. */
export function lateAt(lead: PromisedLead, { form }: AlertSetting, book: PromiseBook, now: Instant): Instant | null {
  const row = book.get(lead.sla ?? '');
  const bar = form === 'share' ? row?.assignment.breach : (row?.assignment.p90 ?? row?.assignment.breach);
  const time = observe('assignment', lead, book, now);
  if (!row || bar == null || time === null || time.ms <= bar) return null;
  return dueAt(row.hours, lead.receivedAt, bar);
}

function judged({ leads, late, leads_lately, late_lately }: Inputs, setting: AlertSetting): Judgement {
  const { threshold, form, minN } = setting;
  const unit = form === 'share' ? 1 : P90_BUDGET;
  const value = leads === 0 ? null : late / (leads * unit);
  const lately = leads_lately === 0 ? 0 : late_lately / (leads_lately * unit);
  const fires = late >= FEWEST_LATE && value !== null && value >= threshold && lately >= threshold;
  const share = leads === 0 ? 0 : late / leads;
  const burn = form === 'share' || value === null ? '' : `, burning the budget ${sayNumber(value)} times too fast`;
  return {
    state: leads < minN ? 'not_enough_data' : fires ? 'firing' : 'quiet',
    value,
    threshold,
    says: `${late} of ${leads} leads (${sayShare(share)}) are assigned late${burn}.`,
    expected_false_alarms_per_week: falseAlarms(Math.max(leads, minN), setting),
  };
}

/** With the promise just kept (10 % late), or with half of the share that is watched for. */
function falseAlarms(n: number, { form, threshold, window }: AlertSetting): number {
  const usual = form === 'share' ? threshold / 2 : P90_BUDGET;
  const share = form === 'share' ? threshold : threshold * P90_BUDGET;
  return binomialTail(n, usual, Math.max(FEWEST_LATE, Math.ceil(share * n))) * ((7 * DAY) / window);
}
