import type { Instant } from '../../time/instant.ts';
import { DAY } from '../../time/units.ts';
import type { AlertWatch } from '../alert.ts';
import { groupBy } from '../cells.ts';
import { binomialTail } from '../numbers/binomial.ts';
import { sayShare } from '../say-figure.ts';

/** One call to the CRM, to chat or to another system. */
export interface Call {
  readonly to: string;
  readonly at: Instant;
  readonly ok: boolean;
}

export interface Facts {
  /** Calls of the window, oldest first. */
  readonly calls: readonly Call[];
}

export interface Inputs {
  readonly calls: number;
  readonly failed: number;
  /** Whose last calls failed without a good one after them, longest first. */
  readonly failing: readonly { readonly to: string; readonly running: number }[];
}

/** So many failures in a row are no accident, however few calls there are. */
export const IN_A_ROW = 3;

/** One call that fails is an accident, whatever share of the calls it is. */
const FEWEST_FAILED = 2;

/** Share of calls that fail on a usual day. */
const USUAL = 0.01;

/** Calls to another system fail: three in a row to one of them, or a share of all. */
export const alert: AlertWatch<Facts, Inputs> = {
  gather: ({ calls }) => ({
    calls: calls.length,
    failed: calls.filter(({ ok }) => !ok).length,
    failing: [...groupBy(calls, ({ to }) => to)]
      .map(([to, own]) => ({ to, running: own.length - 1 - own.findLastIndex(({ ok }) => ok) }))
      .filter(({ running }) => running > 0)
      .sort((a, b) => b.running - a.running),
  }),
  judge({ calls, failed, failing }, { threshold, minN, window }) {
    const share = calls === 0 ? null : failed / calls;
    const worst = failing[0];
    const dead = worst !== undefined && worst.running >= IN_A_ROW;
    const many = share !== null && calls >= minN && failed >= FEWEST_FAILED && share >= threshold;
    const fewest = Math.max(calls, minN);
    const row = dead ? `; the last ${worst.running} to ${worst.to} all failed` : '';
    return {
      state: dead || many ? 'firing' : calls < minN ? 'not_enough_data' : 'quiet',
      value: share,
      threshold,
      says: `${failed} of ${calls} calls failed (${sayShare(share ?? 0)})${row}.`,
      expected_false_alarms_per_week:
        (binomialTail(fewest, USUAL, Math.max(FEWEST_FAILED, Math.ceil(threshold * fewest))) +
          fewest * USUAL ** IN_A_ROW) *
        ((7 * DAY) / window),
    };
  },
};
