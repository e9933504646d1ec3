import type { Instant } from '../../time/instant.ts';
import type { Judgement } from '../alert.ts';

/** What history tells of a lead: when it came, through which source, and whether two rules claim it. */
export interface PastLead {
  readonly at: Instant;
  readonly source: string | null;
  readonly conflict: boolean;
}

/** A time in which an alert would have fired. */
export interface Firing {
  readonly from: Instant;
  /** The first look that was quiet again; null when it fired to the end. */
  readonly to: Instant | null;
  /** What it said at first. */
  readonly says: string;
}

/** One look at a past moment. */
export interface PastLook {
  readonly at: Instant;
  readonly judgement: Judgement;
}
