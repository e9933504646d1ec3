import { HOURS_OF_WEEK, hourOfWeek } from '../../time/hour-of-week.ts';
import type { Instant } from '../../time/instant.ts';
import { DAY, HOUR } from '../../time/units.ts';
import type { AlertWatch } from '../alert.ts';
import { poissonTail } from '../numbers/poisson.ts';
import { median } from '../numbers/robust.ts';
import { sayNumber, sayTime } from '../say-figure.ts';
import { hourOf } from '../stale-hours.ts';
import type { HourTally } from '../tallies.ts';

export interface Facts {
  /** Whole hours of the last eight weeks, and of the day at hand. */
  readonly hours: readonly HourTally[];
  /** Receipt of each lead of the last 24 h that two rules claimed. */
  readonly conflicts: readonly Instant[];
  /** Leads received since each of these ages, in ms: one for each of `widths` of the window. */
  readonly received: ReadonlyMap<number, number>;
}

export interface Inputs {
  /** The window that was used, in ms: the narrowest in which enough conflicts are expected, else 24 h. */
  readonly window: number;
  readonly conflicts: number;
  readonly leads: number;
  readonly expected: number;
  /** Past weeks behind what is expected; below two there is nothing to compare with. */
  readonly weeks: number;
}

const WEEKS = 8;
const FEWEST_EXPECTED = 5;
/** How unlikely a count must be. */
export const UNLIKELY = 1e-4;

/** The windows that may be used: doubled until a day. */
export function widths(window: number): number[] {
  const all = [Math.min(window, DAY)];
  for (let last = all[0] ?? DAY; last < DAY; ) {
    last = Math.min(last * 2, DAY);
    all.push(last);
  }
  return all;
}

/**
 * Two rules of one rank claim many more leads than they do at this hour of the week. The threshold is the least count;
 * beyond it the count must be one in ten thousand (Poisson) against the median of eight weeks, scaled by volume.
 */
export const alert: AlertWatch<Facts, Inputs> = {
  gather(facts, setting, now) {
    const usual = usualAt(facts.hours, now);
    const all = widths(setting.window).map(window => inputsOf(facts, usual, window, now));
    const wide = all.find(({ expected }) => expected >= FEWEST_EXPECTED);
    // Where hardly anything is expected, the window that the rules ask for and the widest are both looked at.
    const [first, last] = [all[0], all.at(-1)];
    const chosen = wide ?? (first && last && chance(first) <= chance(last) ? first : last);
    return chosen ?? { window: setting.window, conflicts: 0, leads: 0, expected: 0, weeks: usual.weeks };
  },
  judge(inputs, { threshold, minN, window }) {
    const { conflicts, leads, expected, weeks } = inputs;
    const rare = weeks < 2 || chance(inputs) <= UNLIKELY;
    const against =
      weeks < 2 ? 'there are not two past weeks to compare with' : `${sayNumber(expected)} are usual at this hour`;
    return {
      state: leads < minN ? 'not_enough_data' : conflicts >= threshold && rare ? 'firing' : 'quiet',
      value: conflicts,
      threshold,
      says: `${conflicts} of ${leads} leads of the last ${sayTime(inputs.window)} were claimed by two rules; ${against}.`,
      expected_false_alarms_per_week: UNLIKELY * ((7 * DAY) / Math.min(window, DAY)),
    };
  },
};

const chance = ({ expected, conflicts }: Inputs): number => poissonTail(expected, conflicts);

interface Usual {
  readonly weeks: number;
  readonly conflicts: readonly number[];
  readonly leads: readonly number[];
}

interface Known extends Usual {
  readonly end: Instant;
}

const known = new WeakMap<readonly HourTally[], Known>();

/** Within one hour the same past hours have the same medians: whoever looks again needs no second counting. */
function usualAt(hours: readonly HourTally[], now: Instant): Usual {
  const end = hourOf(now);
  const found = known.get(hours);
  if (found?.end === end) return found;
  const made = { ...usualHours(hours, end), end };
  known.set(hours, made);
  return made;
}

/** For each hour of the week the medians of the past weeks; hours without a tally count as empty. */
function usualHours(hours: readonly HourTally[], end: Instant): Usual {
  const past = hours.filter(({ at }) => at < end && at >= end - WEEKS * 7 * DAY);
  const first = Math.min(end, ...past.map(({ at }) => at));
  const weeks = Math.min(WEEKS, Math.floor((end - first) / (7 * DAY)));
  const sums = new Map<number, { conflicts: number; leads: number }>();
  for (const { at, conflicts, leads } of past) {
    const sum = sums.get(at) ?? { conflicts: 0, leads: 0 };
    sums.set(at, { conflicts: sum.conflicts + conflicts, leads: sum.leads + leads });
  }
  const middle = (part: 'conflicts' | 'leads') => (_: unknown, hour: number) => {
    const latest = end - ((hourOfWeek(end) - hour + HOURS_OF_WEEK) % HOURS_OF_WEEK || HOURS_OF_WEEK) * HOUR;
    return median(Array.from({ length: weeks }, (_, week) => sums.get(latest - week * 7 * DAY)?.[part] ?? 0)) ?? 0;
  };
  const all = Array.from({ length: HOURS_OF_WEEK });
  return { weeks, conflicts: all.map(middle('conflicts')), leads: all.map(middle('leads')) };
}

function inputsOf(facts: Facts, usual: Usual, window: number, now: Instant): Inputs {
  const from = now - window;
  const leads = facts.received.get(window) ?? 0;
  const over = (list: readonly number[]) => overlap(from, now, at => list[hourOfWeek(at)] ?? 0);
  const volume = over(usual.leads);
  const expected = volume === 0 ? 0 : over(usual.conflicts) * (leads / volume);
  const conflicts = facts.conflicts.filter(at => at >= from && at < now).length;
  return { window, conflicts, leads, expected, weeks: usual.weeks };
}

/** What falls into [from, to) of something that is known by the hour. */
function overlap(from: Instant, to: Instant, of: (hour: Instant) => number): number {
  let sum = 0;
  for (let hour = hourOf(from); hour < to; hour += HOUR)
    sum += (of(hour) * (Math.min(to, hour + HOUR) - Math.max(from, hour))) / HOUR;
  return sum;
}
