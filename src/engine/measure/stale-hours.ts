import type { Instant } from '../time/instant.ts';
import { DAY, HOUR, MINUTE } from '../time/units.ts';

/** An hour of receipt as it was last counted. */
export interface CountedHour {
  readonly at: Instant;
  readonly countedAt: Instant;
  /** Digest of the promises by which it was counted. */
  readonly book: string;
  /** Leads that time alone may still make late. */
  readonly open: number;
}

export interface HoursToLookAt {
  /** The first hour of interest and the first that isn't over. */
  readonly from: Instant;
  readonly to: Instant;
  readonly counted: readonly CountedHour[];
  /** Hours to whose leads something happened since they were counted. */
  readonly touched: ReadonlySet<Instant>;
  /** Digest of today's promises. */
  readonly book: string;
}

/**
 * The hours to be counted now, the latest first: those that never were, those to whose leads something happened, those
 * counted by other promises, and those with open leads, the more rarely the longer they are past.
 */
export function staleHours({ from, to, counted, touched, book }: HoursToLookAt, now: Instant): Instant[] {
  const known = new Map(counted.map(hour => [hour.at, hour]));
  const stale: Instant[] = [];
  for (let at = to - HOUR; at >= from; at -= HOUR) {
    const hour = known.get(at);
    if (!hour || touched.has(at) || hour.book !== book || (hour.open > 0 && isDue(hour, now))) stale.push(at);
  }
  return stale;
}

/** Ten minutes for the last hours, an hour a day of age: leads of a month ago change little. */
const isDue = ({ at, countedAt }: CountedHour, now: Instant): boolean =>
  now - countedAt >= Math.max(10 * MINUTE, ((now - at) / DAY) * HOUR);

export const hourOf = (at: Instant): Instant => Math.floor(at / HOUR) * HOUR;
