import type { Point } from '../space/space.ts';

/** Leads with the same chain of rules in base and in head. */
export interface Ending {
  /** Indexes of the rules of the chains. */
  readonly base: readonly number[];
  readonly head: readonly number[];
  /** How many points of the space they are. */
  points: bigint;
  /** How many of the drawn leads they are, where they were drawn and not counted. */
  readonly drawn?: number;
  readonly witness: Point;
}
