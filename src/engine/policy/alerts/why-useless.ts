import type { SlaTarget } from '../../model/types.gen.ts';
import { durationText, readDuration } from '../../time/duration.ts';
import { shareText } from '../../time/share.ts';
import { SECOND } from '../../time/units.ts';
import { ALERT_PLANS, type AlertKind, MOST_LEADS_A_SECOND, type ThresholdForm } from './alert-kinds.ts';
import type { AlertSetting } from './alert-setting.ts';

/** Why an alert is of no use, and at which key of its row. `says` goes on from "The alert x ". */
export interface Useless {
  readonly key: 'threshold' | 'min_n' | 'window';
  readonly says: string;
  readonly why: string;
}

/** Every reason why an alert can never fire, fires always, or fires on one lead alone, with these promises. */
export function whyUseless(setting: AlertSetting, promises: readonly SlaTarget[]): Useless[] {
  const wrongForm = formReason(setting);
  const reasons = wrongForm
    ? [wrongForm]
    : [beyondReach(setting), beyondWindow(setting) ?? beyondPromises(setting, promises), always(setting)];
  return [...reasons, tooManyWanted(setting), oneLead(setting)].filter(reason => reason !== null);
}

const FORMS: Readonly<Record<ThresholdForm, string>> = {
  number: 'a number',
  share: 'a share such as 5%',
  duration: 'a duration such as 30m',
};

const thresholdText = ({ form, threshold }: AlertSetting): string =>
  form === 'number' ? String(threshold) : form === 'share' ? shareText(threshold) : durationText(threshold);

function formReason(setting: AlertSetting): Useless | null {
  const { most } = ALERT_PLANS[setting.kind];
  if (Object.hasOwn(most, setting.form)) return null;
  const fit = (Object.keys(most) as ThresholdForm[]).map(form => FORMS[form]).join(' or ');
  const says = `has the threshold ${thresholdText(setting)}, which means nothing for ${setting.kind}`;
  return { key: 'threshold', says, why: `It takes ${fit}.` };
}

const REACH: Partial<Record<AlertKind, string>> = {
  'assignment-latency-breach':
    'A p90 promise lets one lead in ten be late, so even with every lead late the budget burns ten times too fast, never faster.',
};

function beyondReach(setting: AlertSetting): Useless | null {
  const most = ALERT_PLANS[setting.kind].most[setting.form] ?? null;
  if (most === null || setting.threshold <= most) return null;
  const highest = thresholdText({ ...setting, threshold: most });
  return {
    key: 'threshold',
    says: `can never fire: its threshold is ${thresholdText(setting)} and the value never gets above ${highest}`,
    why:
      (setting.form === 'number' && REACH[setting.kind]) || 'A share has no more than all of it. Lower the threshold.',
  };
}

const leadsIn = (window: number): number => Math.floor((window / SECOND) * MOST_LEADS_A_SECOND);

function beyondWindow(setting: AlertSetting): Useless | null {
  const { kind, form, threshold, window } = setting;
  const held = durationText(window);
  const says = `can never fire: its threshold is ${thresholdText(setting)} and its window is only ${held}`;
  if (form === 'duration' && threshold > window)
    return { key: 'threshold', says, why: `Nothing is older than the ${held} that it looks at. Widen the window.` };
  if (ALERT_PLANS[kind].countsLeads && threshold > leadsIn(window))
    return { key: 'threshold', says, why: `No more than ${leadsIn(window)} leads can come in ${held}.` };
  return null;
}

/** What is allowed to wait is a share of what the promises allow: all of them may be longer than the window. */
function beyondPromises(setting: AlertSetting, promises: readonly SlaTarget[]): Useless | null {
  const { kind, form, threshold, window } = setting;
  if (kind !== 'unassigned-age' || form !== 'share') return null;
  const allowed = promises.flatMap(
    each => readDuration(each.max_unassigned_age ?? each.assignment?.breach ?? '')?.ms ?? [],
  );
  const shortest = Math.min(...allowed);
  if (allowed.length === 0 || shortest * threshold <= window) return null;
  const held = durationText(window);
  return {
    key: 'window',
    says: `can never fire: its window is only ${held} and the shortest promise lets a lead wait for ${durationText(shortest)}`,
    why: `No age above ${held} is seen, and the threshold is ${thresholdText(setting)} of what a promise allows. Widen the window.`,
  };
}

function always(setting: AlertSetting): Useless | null {
  if (setting.threshold > 0) return null;
  return {
    key: 'threshold',
    says: `fires all the time: its threshold is ${thresholdText(setting)}`,
    why: 'An alert that never rests is switched off by the people whom it wakes.',
  };
}

function tooManyWanted({ minN, window }: AlertSetting): Useless | null {
  if (minN <= leadsIn(window)) return null;
  return {
    key: 'min_n',
    says: `can never fire: it wants ${minN} leads, and no more than ${leadsIn(window)} can come in ${durationText(window)}`,
    why: 'Until so many leads have come it says "not enough data". Lower min_n or widen the window.',
  };
}

function oneLead(setting: AlertSetting): Useless | null {
  const { ofMany, countsLeads } = ALERT_PLANS[setting.kind];
  const why = 'One lead is an accident; that it broke its promise is told by its own incident. Ask for more of them.';
  if (ofMany && setting.minN <= 1)
    return { key: 'min_n', says: `fires on a single lead: min_n is ${setting.minN}`, why };
  if (countsLeads && setting.form === 'number' && setting.threshold > 0 && setting.threshold < 2)
    return { key: 'threshold', says: `fires on a single lead: its threshold is ${setting.threshold}`, why };
  return null;
}
