import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import type { Instant } from '../../time/instant.ts';
import { DAY, HOUR } from '../../time/units.ts';
import { look } from '../alert.ts';
import { alert, widths } from '../alerts/conflict-spike.ts';
import type { HourTally } from '../tallies.ts';
import type { PastLead, PastLook } from './past-lead.ts';

/** Looks at the end of each window of the history. */
export function conflictLooks(setting: AlertSetting, leads: readonly PastLead[]): PastLook[] {
  const hours = hoursOf(leads);
  const looks: PastLook[] = [];
  const [first, last] = [leads[0]?.at ?? 0, leads.at(-1)?.at ?? -1];
  const width = widths(setting.window);
  const times = leads.map(({ at }) => at);
  const conflicts = leads.filter(({ conflict }) => conflict).map(({ at }) => at);
  for (
    let at = Math.ceil((first + 1) / setting.window) * setting.window;
    at <= last + setting.window;
    at += setting.window
  ) {
    const recent = conflicts.slice(indexAt(conflicts, at - DAY), indexAt(conflicts, at));
    const received = new Map(width.map(age => [age, indexAt(times, at) - indexAt(times, at - age)]));
    // The past weeks matter only where there are enough conflicts at all; the rest is quiet without them.
    const past =
      recent.length < setting.threshold ? [] : hours.filter(hour => hour.at < at && hour.at >= at - 57 * DAY);
    const facts = { hours: past, conflicts: recent, received };
    looks.push({ at, judgement: look(alert, facts, setting, at) });
  }
  return looks;
}

function hoursOf(leads: readonly PastLead[]): HourTally[] {
  const hours = new Map<Instant, { leads: number; conflicts: number }>();
  for (const { at, conflict } of leads) {
    const hour = Math.floor(at / HOUR) * HOUR;
    const sum = hours.get(hour) ?? { leads: 0, conflicts: 0 };
    hours.set(hour, { leads: sum.leads + 1, conflicts: sum.conflicts + (conflict ? 1 : 0) });
  }
  return [...hours].map(([at, sum]) => ({ at, source: null, ...sum }));
}

/** How many of some times in order lie before `at`. */
function indexAt(times: readonly Instant[], at: Instant): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
