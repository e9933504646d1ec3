import type { Instant } from './instant.ts';
import { DAY } from './units.ts';
import type { Wall } from './wall.ts';
import { blockOf, type Zone } from './zone.ts';

/** Where a wall time lies in time. `gap`: no clock showed it; then `at` is as far after the gap's start as it says. */
export interface Landing {
  readonly at: Instant;
  readonly gap: boolean;
}

/** Finds the instant of a wall time as Temporal's `compatible` does: the earlier one in a fold, the later one in a gap. */
export function landingOf(zone: Zone, wall: Wall): Landing {
  const before = zone.spanAt(wall - DAY).offset;
  const after = zone.spanAt(wall + DAY).offset;
  if (zone.spanAt(wall - before).offset === before) return { at: wall - before, gap: false };
  if (zone.spanAt(wall - after).offset === after) return { at: wall - after, gap: false };
  return { at: wall - before, gap: true };
}

/** The wall time that a clock of the zone shows at an instant. */
export const wallAt = (zone: Zone, at: Instant): Wall => at + zone.spanAt(at).offset;

/** The stretches of wall time, half-open, that no clock of the zone shows and that share a moment with [from, to). */
export function gapsBetween(zone: Zone, from: Wall, to: Wall): readonly { readonly from: Wall; readonly to: Wall }[] {
  const gaps: { from: Wall; to: Wall }[] = [];
  let former: number | null = null;
  for (let block = blockOf(from - DAY); block <= blockOf(to + DAY); block += 1) {
    for (const span of zone.spans(block)) {
      if (former !== null && span.offset > former) gaps.push({ from: span.from + former, to: span.from + span.offset });
      former = span.offset;
    }
  }
  return gaps.filter(gap => gap.from < to && gap.to > from);
}
