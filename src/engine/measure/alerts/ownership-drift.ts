import type { AlertWatch } from '../alert.ts';
import { CUSUM, isOut, type Sums, sumsOf, unitOfShare } from '../numbers/cusum.ts';
import { robustOf } from '../numbers/robust.ts';
import { sayShare } from '../say-figure.ts';
import type { DayTally } from '../tallies.ts';

export interface Facts {
  /** Open leads that have an owner, and those of them whose owner is gone from the rules or inactive. */
  readonly owned: number;
  readonly gone: number;
  /** Whole days of the last four weeks. */
  readonly days: readonly DayTally[];
}

export interface Inputs {
  readonly owned: number;
  readonly gone: number;
  readonly days: number;
  /** How far the share of leads that people had to move has drifted over the days. */
  readonly mismatch: Sums;
}

const FEWEST_DAYS = 7;
/** One lead on a person who left is an accident, and the sweep moves it. */
const FEWEST_GONE = 2;

/**
 * Who owns leads and who should own them drift apart: open leads lie with people who are gone (the threshold), or
 * people move ever more leads because territory, segment or role was wrong (CUSUM).
 */
export const alert: AlertWatch<Facts, Inputs> = {
  gather({ owned, gone, days }, { minN }) {
    const full = byDay(days).filter(({ leads }) => leads >= minN);
    return { owned, gone, days: full.length, mismatch: sumsOf(full.length < FEWEST_DAYS ? [] : standardised(full)) };
  },
  judge({ owned, gone, days, mismatch }, { threshold, minN }) {
    const share = owned === 0 ? null : gone / owned;
    const left = share !== null && owned >= minN && gone >= FEWEST_GONE && share >= threshold;
    const drifting = isOut(mismatch) && mismatch.up > CUSUM.h;
    const drift = drifting ? ' People move more leads than they used to.' : '';
    return {
      state: left || drifting ? 'firing' : owned < minN && days < FEWEST_DAYS ? 'not_enough_data' : 'quiet',
      value: share,
      threshold,
      says: `${gone} of ${owned} open leads (${sayShare(share ?? 0)}) lie with somebody who is gone.${drift}`,
      expected_false_alarms_per_week: days < FEWEST_DAYS ? 0 : (7 * CUSUM.falseAlarmsPerLook) / 2,
    };
  },
};

interface Day {
  readonly leads: number;
  readonly mismatched: number;
}

/** All sources of each day together, oldest first. */
function byDay(days: readonly DayTally[]): Day[] {
  const sums = new Map<number, Day>();
  for (const { at, leads, mismatched } of days.toSorted((a, b) => a.at - b.at)) {
    const sum = sums.get(at) ?? { leads: 0, mismatched: 0 };
    sums.set(at, { leads: sum.leads + leads, mismatched: sum.mismatched + mismatched });
  }
  return [...sums.values()];
}

function standardised(days: readonly Day[]): number[] {
  const usual = robustOf(days.map(({ leads, mismatched }) => mismatched / leads));
  if (!usual) return [];
  // A day without any correction is no proof that none can come: at least one in a thousand leads is expected.
  const expected = { ...usual, middle: Math.max(usual.middle, 0.001) };
  return days.map(({ leads, mismatched }) => (mismatched / leads - usual.middle) / unitOfShare(expected, leads));
}
