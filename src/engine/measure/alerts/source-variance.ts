import { DAY } from '../../time/units.ts';
import type { AlertWatch } from '../alert.ts';
import { groupBy } from '../cells.ts';
import { CUSUM, isOut, type Sums, sumsOf, unitOfShare } from '../numbers/cusum.ts';
import { beyond } from '../numbers/normal.ts';
import { median, robustOf } from '../numbers/robust.ts';
import { sayNumber } from '../say-figure.ts';
import type { DayTally } from '../tallies.ts';

export interface Facts {
  /** Whole days, the last 29: the last one is judged by the 28 before it. */
  readonly days: readonly DayTally[];
}

/** One source on the day that is judged. */
interface SourceInputs {
  readonly source: string;
  readonly leads: number;
  /** Days of the past with enough leads. */
  readonly days: number;
  /** How far the day's assignment time is from the usual, in standard deviations of its logarithm; null: unknown. */
  readonly z: number | null;
  /** How far the source's share of all leads has drifted over the days. */
  readonly share: Sums;
}

export interface Inputs {
  readonly sources: readonly SourceInputs[];
}

/** Days without which there is no usual. */
const FEWEST_DAYS = 7;

/** The median of a normal sample spreads this much more than its mean. */
const MEDIAN_SPREAD = 1.2533141373155;

/**
 * A source behaves unlike itself: its assignment time is far from the last 28 days (robust z on the logarithm, the
 * threshold), or its share of the leads drifts (two-sided CUSUM).
 */
export const alert: AlertWatch<Facts, Inputs> = {
  gather({ days }, { minN }) {
    const last = Math.max(...days.map(({ at }) => at));
    const totals = new Map([...groupBy(days, ({ at }) => String(at))].map(([at, own]) => [Number(at), leadsOf(own)]));
    const known = days.filter(({ source }) => source !== null);
    const sources = [...groupBy(known, ({ source }) => source ?? '')].map(([source, own]) =>
      sourceInputs(source, own, { totals, last, minN }),
    );
    return { sources };
  },
  judge({ sources }, { threshold, minN }) {
    const worst = sources.toSorted((a, b) => Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0))[0];
    const odd = sources.filter(({ z, share }) => Math.abs(z ?? 0) > threshold || isOut(share));
    const judged = sources.filter(({ days, leads }) => days >= FEWEST_DAYS && leads >= minN);
    return {
      state: odd.length > 0 ? 'firing' : judged.length > 0 ? 'quiet' : 'not_enough_data',
      value: worst?.z == null ? null : Math.abs(worst.z),
      threshold,
      says: odd.length > 0 ? odd.map(source => sayOdd(source, threshold)).join(' ') : 'Every source is as usual.',
      expected_false_alarms_per_week: sources.length * 7 * (beyond(threshold) + CUSUM.falseAlarmsPerLook),
    };
  },
};

const leadsOf = (days: readonly DayTally[]): number => days.reduce((sum, { leads }) => sum + leads, 0);

interface Scene {
  readonly totals: ReadonlyMap<number, number>;
  readonly last: number;
  readonly minN: number;
}

function sourceInputs(source: string, own: readonly DayTally[], { totals, last, minN }: Scene): SourceInputs {
  const today = own.find(({ at }) => at === last);
  const past = own.filter(({ at }) => at < last && at >= last - 28 * DAY);
  const full = past.filter(({ timed }) => timed >= minN);
  const series = [...totals.keys()].sort((a, b) => a - b).filter(at => at > last - 29 * DAY);
  const shares = series.map(at => ({ of: totals.get(at) ?? 0, leads: own.find(day => day.at === at)?.leads ?? 0 }));
  return {
    source,
    leads: today?.leads ?? 0,
    days: full.length,
    z: today && today.timed >= minN && full.length >= FEWEST_DAYS ? zOfDay(today, full) : null,
    share: past.length >= FEWEST_DAYS ? sumsOf(standardised(shares, minN)) : sumsOf([]),
  };
}

/** The day's median against the usual one, in units of how far the median of so many leads moves by chance. */
function zOfDay(today: DayTally, past: readonly DayTally[]): number | null {
  const middle = median(past.map(({ logMiddle }) => logMiddle ?? 0));
  const spread = median(past.map(({ logSpread }) => logSpread ?? 0));
  if (middle === null || !spread || today.logMiddle === null) return null;
  return (today.logMiddle - middle) / ((spread * MEDIAN_SPREAD) / Math.sqrt(today.timed));
}

/** Daily shares as distances from their median; days with few leads say nothing. */
function standardised(days: readonly { readonly of: number; readonly leads: number }[], minN: number): number[] {
  const full = days.filter(({ of }) => of >= minN);
  const shares = full.map(({ of, leads }) => leads / of);
  const usual = robustOf(shares);
  // A source that mostly brought none of the leads, or all of them, has no usual that chance could move.
  if (!usual || usual.middle === 0 || usual.middle === 1) return [];
  return full.map(({ of }, i) => ((shares[i] ?? 0) - usual.middle) / unitOfShare(usual, of));
}

function sayOdd({ source, z, share }: SourceInputs, threshold: number): string {
  if (z !== null && Math.abs(z) > threshold)
    return `Leads of ${source} were assigned unusually ${z > 0 ? 'late' : 'early'} (${sayNumber(Math.abs(z))} standard deviations).`;
  return `${source} brings ${share.up > share.down ? 'more' : 'fewer'} of the leads than it used to.`;
}
