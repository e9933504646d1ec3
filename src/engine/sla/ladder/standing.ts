import type { Instant } from '../../time/instant.ts';

/** Where an open incident stands on its ladder: all that the next step depends on, beside the ladder itself. */
export interface Standing {
  readonly openedAt: Instant;
  /** The level it has reached; 0 before the first. */
  readonly level: number;
  /** The level at which it begins, because it was there when it last resolved; 0 for an incident of its own. */
  readonly startAt: number;
  /** When the level that was told must have acknowledged; null when nobody's answer is awaited. */
  readonly respondBy: Instant | null;
  /** When the level that was told acknowledged; null when it has not. */
  readonly ackedAt: Instant | null;
  /** Attempts of the service to help itself, and when the last one was. */
  readonly tries: number;
  readonly triedAt: Instant | null;
  /** Nothing more is left for the service to try: the lead went to the fallback queue's owner, or was theirs already. */
  readonly handedOver: boolean;
  /** How often the last level was told again. */
  readonly repeats: number;
}

/** An incident that has just opened, at the foot of its ladder. */
export const atTheFoot = (openedAt: Instant, startAt = 0): Standing => ({
  openedAt,
  level: 0,
  startAt,
  respondBy: null,
  ackedAt: null,
  tries: 0,
  triedAt: null,
  handedOver: false,
  repeats: 0,
});
