import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import { DAY } from '../../time/units.ts';
import { look } from '../alert.ts';
import { alert } from '../alerts/source-variance.ts';
import { leadAsOf } from '../papers/as-of.ts';
import { dayTallies } from '../tallies.ts';
import type { Past, PastLook } from './past-lead.ts';

/** Looks at the end of each day that has leads, at what was known of them by then. */
export function sourceLooks(setting: AlertSetting, { leads, book }: Past): PastLook[] {
  const known = leads.map(lead => leadAsOf(lead, (Math.floor(lead.receivedAt / DAY) + 1) * DAY));
  const days = dayTallies(known, book);
  return [...new Set(days.map(({ at }) => at))].map(last => {
    const seen = days.filter(({ at }) => at <= last && at > last - 29 * DAY);
    return { at: last + DAY, judgement: look(alert, { days: seen }, setting, last + DAY) };
  });
}
