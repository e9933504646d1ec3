import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import type { Instant } from '../../time/instant.ts';
import { DAY } from '../../time/units.ts';
import { look } from '../alert.ts';
import { alert, widths } from '../alerts/conflict-spike.ts';
import { hourOf } from '../stale-hours.ts';
import type { HourTally } from '../tallies.ts';
import type { Past, PastLead, PastLook } from './past-lead.ts';
import { countBefore, pastMinutes } from './past-minutes.ts';

const NO_HOURS: readonly HourTally[] = [];

/** Looks once a minute. */
export function* conflictLooks(setting: AlertSetting, past: Past): Generator<PastLook> {
  const tallies = hoursOf(past.leads);
  const width = widths(setting.window);
  const times = past.leads.map(({ receivedAt }) => receivedAt);
  const conflicts = past.leads.filter(hasConflict).map(({ receivedAt }) => receivedAt);
  let hours = NO_HOURS;
  let counted: Instant | null = null;
  for (const at of pastMinutes(past)) {
    const recent = conflicts.slice(countBefore(conflicts, at - DAY), countBefore(conflicts, at));
    // The past weeks matter only where there are enough conflicts at all; the rest is quiet without them.
    if (recent.length >= setting.threshold && counted !== hourOf(at)) {
      counted = hourOf(at);
      hours = tallies.filter(hour => hour.at < at && hour.at >= at - 57 * DAY);
    }
    const received = new Map(width.map(age => [age, countBefore(times, at) - countBefore(times, at - age)]));
    const facts = { hours: recent.length < setting.threshold ? NO_HOURS : hours, conflicts: recent, received };
    yield { at, judgement: look(alert, facts, setting, at) };
  }
}

const hasConflict = ({ conflicts }: PastLead): boolean => conflicts > 0;

function hoursOf(leads: readonly PastLead[]): HourTally[] {
  const hours = new Map<Instant, { leads: number; conflicts: number }>();
  for (const lead of leads) {
    const hour = hourOf(lead.receivedAt);
    const sum = hours.get(hour) ?? { leads: 0, conflicts: 0 };
    hours.set(hour, { leads: sum.leads + 1, conflicts: sum.conflicts + Number(hasConflict(lead)) });
  }
  return [...hours].map(([at, sum]) => ({ at, source: null, ...sum }));
}
