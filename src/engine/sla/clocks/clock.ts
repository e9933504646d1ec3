import type { Instant } from '../../time/instant.ts';
import type { Pause } from '../life/life.ts';

/**
 * assignment: from receipt to the first valid owner. response: from the first owner to the first touch. reassignment:
 * from when a later owner got the lead to the first touch; it is measured apart and promises nothing.
 */
export const CLOCK_KINDS = ['assignment', 'response', 'reassignment'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** What was promised when the clock started: pinned, so that a later release does not move it. */
export interface Pledge {
  /** The SLA row; null when no row holds for the lead, and then nothing is promised. */
  readonly sla: string | null;
  /** Working time in ms until the promise is broken; null: it is only measured. */
  readonly targetMs: number | null;
  /** Working times in ms, rising and below the target, at which somebody is warned. */
  readonly marks: readonly number[];
  /** Id of the calendar in whose hours the clock runs. */
  readonly calendar: string;
  readonly escalation: string | null;
  readonly businessCritical: boolean;
}

/** What of a lead's life its clocks depend on. */
export interface ClockLife {
  readonly receivedAt: Instant;
  readonly firstOwnedAt: Instant | null;
  /** Since when the present owner has it. */
  readonly ownedAt: Instant | null;
  readonly respondedAt: Instant | null;
  /** Closed, or merged into another lead. */
  readonly closedAt: Instant | null;
  readonly pauses: readonly Pause[];
}

export interface Warning {
  /** The mark: working time in ms since the start. */
  readonly mark: number;
  readonly at: Instant;
}

/** One clock of one lead. A clock that is open, promises something and has not broken it has exactly one timer. */
export interface Clock {
  readonly kind: ClockKind;
  readonly pledge: Pledge;
  readonly startedAt: Instant;
  /** When each mark is reached. */
  readonly warnings: readonly Warning[];
  /** The highest mark that was told of; 0: none. */
  readonly warnedMs: number;
  /** When the promise breaks; null when nothing is promised, or not within ten years. */
  readonly dueAt: Instant | null;
  /** The one timer: the next warning or the breach; null once the clock stopped or the promise broke. */
  readonly nextAt: Instant | null;
  /** It stood still when it was last looked at. */
  readonly paused: boolean;
  /** When the promise broke. The clock measures on. */
  readonly breachedAt: Instant | null;
  readonly stoppedAt: Instant | null;
  /** Working time in ms from start to stop, less pauses; null while the clock runs. */
  readonly elapsedMs: number | null;
}
