import type { DayHours } from './day-hours.ts';
import type { Instant } from './instant.ts';
import { DAY, MINUTE } from './units.ts';
import { BLOCK, type Span, type Zone } from './zone.ts';

/** The open intervals [starts[i], ends[i]) of one block of time, in order, apart from each other. */
export interface OpenBlock {
  readonly starts: readonly Instant[];
  readonly ends: readonly Instant[];
  /** Open milliseconds of the block before interval i. */
  readonly before: readonly number[];
  /** Open milliseconds of the whole block. */
  readonly total: number;
}

/**
 * It is open when the zone's clock on the wall shows an open time. So each span of constant offset is taken by itself:
 * a DST gap shrinks the hours that hold it, a fold stretches them, and hours that end inside a fold open twice.
 */
export function expandBlock(zone: Zone, hoursOf: DayHours, block: number): OpenBlock {
  const [starts, ends]: [Instant[], Instant[]] = [[], []];
  for (const span of zone.spans(block)) {
    for (const [from, to] of openIn(span, hoursOf)) {
      if (ends.at(-1) === from) ends[ends.length - 1] = to;
      else {
        starts.push(from);
        ends.push(to);
      }
    }
  }
  return measure(starts, ends);
}

/** A block that is open throughout. */
export const openThroughout = (block: number): OpenBlock => measure([block * BLOCK], [(block + 1) * BLOCK]);

function* openIn(span: Span, hoursOf: DayHours): Generator<readonly [Instant, Instant]> {
  const lastDay = Math.floor((span.to - 1 + span.offset) / DAY);
  for (let day = Math.floor((span.from + span.offset) / DAY); day <= lastDay; day += 1) {
    const midnight = day * DAY - span.offset;
    for (const hours of hoursOf(day)) {
      const from = Math.max(midnight + hours.from * MINUTE, span.from);
      const to = Math.min(midnight + hours.to * MINUTE, span.to);
      if (from < to) yield [from, to];
    }
  }
}

function measure(starts: readonly Instant[], ends: readonly Instant[]): OpenBlock {
  let total = 0;
  const before = starts.map((start, i) => {
    const sum = total;
    total += (ends[i] ?? start) - start;
    return sum;
  });
  return { starts, ends, before, total };
}

/** The last interval that starts at or before `at`, open or over by then; -1 when none does. */
export function lastStarted(block: OpenBlock, at: Instant): number {
  let [low, high] = [0, block.starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((block.starts[middle] ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Open milliseconds from the block's start to `at`, an instant within the block or its end. */
export function openBefore(block: OpenBlock, at: Instant): number {
  const i = lastStarted(block, at);
  if (i < 0) return 0;
  const [start = at, end = at, before = 0] = [block.starts[i], block.ends[i], block.before[i]];
  return before + Math.min(at, end) - start;
}
