import type { Instant } from '../../time/instant.ts';
import type { AlertWatch } from '../alert.ts';
import { sayTime } from '../say-figure.ts';

export interface Facts {
  /** When the last drill that was carried through ended; null when none ever was. One that only began shows nothing. */
  readonly lastDrill: Instant | null;
  /** Since when the service has been live: a young service owes no drill. */
  readonly liveSince: Instant | null;
}

export interface Inputs {
  readonly drilled: boolean;
  /** Milliseconds since the end of the last drill, else since the service went live; null when it never did. */
  readonly age: number | null;
}

/** Nobody has tried for too long whether escalation reaches people. */
export const alert: AlertWatch<Facts, Inputs> = {
  gather({ lastDrill, liveSince }, { window }, now) {
    const since = lastDrill ?? liveSince;
    return { drilled: lastDrill !== null, age: since === null ? null : Math.min(window, Math.max(0, now - since)) };
  },
  judge({ drilled, age }, { threshold }) {
    const since = drilled ? 'The last drill was' : 'There was no drill yet; the service went live';
    return {
      state: age === null ? 'not_enough_data' : age >= threshold ? 'firing' : 'quiet',
      value: age,
      threshold,
      says: age === null ? 'Nothing is live yet.' : `${since} ${sayTime(age)} ago.`,
      expected_false_alarms_per_week: 0,
    };
  },
};
