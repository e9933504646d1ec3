import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import { DAY } from '../../time/units.ts';
import { look } from '../alert.ts';
import { alert } from '../alerts/source-variance.ts';
import { groupBy } from '../cells.ts';
import type { DayTally } from '../tallies.ts';
import type { PastLead, PastLook } from './past-lead.ts';

/** Looks at the end of each day that has leads. Times of assignment are unknown. */
export function sourceLooks(setting: AlertSetting, leads: readonly PastLead[]): PastLook[] {
  const days = daysOf(leads);
  return [...new Set(days.map(({ at }) => at))].map(last => {
    const seen = days.filter(({ at }) => at <= last && at > last - 29 * DAY);
    return { at: last + DAY, judgement: look(alert, { days: seen }, setting, last + DAY) };
  });
}

function daysOf(leads: readonly PastLead[]): DayTally[] {
  const key = ({ at, source }: PastLead) => `${String(Math.floor(at / DAY)).padStart(8, '0')} ${source ?? ''}`;
  const none = { mismatched: 0, timed: 0, logMiddle: null, logSpread: null };
  return [...groupBy(leads, key).values()].flatMap(members => {
    const [first] = members;
    if (!first) return [];
    return [{ at: Math.floor(first.at / DAY) * DAY, source: first.source, leads: members.length, ...none }];
  });
}
