import type { Instant } from './instant.ts';
import type { WindowEffect, WindowScope } from './window-definition.ts';

/** One time in which a window holds, half-open. */
export interface Occurrence {
  readonly from: Instant;
  readonly to: Instant;
}

/** When a window holds. */
export interface Schedule {
  /** The occurrences that share a moment with [from, to), in order of their start. */
  between(from: Instant, to: Instant): readonly Occurrence[];
  /** Local dates, `YYYY-MM-DD`, on which a start falls into a DST gap. */
  gapDates(): readonly string[];
}

/** A window that is ready to answer. */
export interface CompiledWindow extends Schedule {
  readonly id: string;
  readonly effect: WindowEffect;
  readonly scope: WindowScope | null;
  readonly why: string | null;
}
