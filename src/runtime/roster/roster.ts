import { digestOf } from '../../engine/model/digest.ts';
import { byteOrder } from '../../engine/model/place.ts';
import type { OverrideRow, RosterOverride } from '../store/rows/roster.ts';
import type { Instant } from '../store/rows.ts';

/** The overrides that are in force together. */
export interface Roster {
  /** Their digest: what decisions name; null when there are none. */
  readonly digest: string | null;
  readonly overrides: readonly RosterOverride[];
}

export const NO_OVERRIDES: Roster = { digest: null, overrides: [] };

/** What is in force at `now`, in the order of rep and field. */
export function rosterOf(rows: readonly OverrideRow[], now: Instant): Roster {
  const overrides = rows
    .filter(({ until }) => now < until)
    .map(onlyWhatDecides)
    .sort((a, b) => byteOrder(a.rep, b.rep) || byteOrder(a.field, b.field));
  return overrides.length === 0 ? NO_OVERRIDES : { digest: digestOf(overrides), overrides };
}

const onlyWhatDecides = ({ rep, field, value }: OverrideRow): RosterOverride =>
  ({ rep, field, value }) as RosterOverride;
