import type { BrokenInvariant } from './questions/find-broken-invariants.ts';
import type { Conflict } from './questions/find-conflicts.ts';
import type { DeadSegment, DeadTarget } from './questions/find-dead-promises.ts';
import type { Duplicate } from './questions/find-duplicates.ts';
import type { Gap } from './questions/find-gaps.ts';
import type { Shadow } from './questions/find-shadows.ts';

/** All that was proved of one policy. What the budget didn't reach is missing here, and the verdict says so. */
export interface Proof {
  readonly verdict: 'proved' | 'not_proven';
  readonly conflicts: readonly Conflict[];
  readonly duplicates: readonly Duplicate[];
  readonly shadows: readonly Shadow[];
  readonly deadSegments: readonly DeadSegment[];
  readonly deadTargets: readonly DeadTarget[];
  readonly gaps: readonly Gap[];
  readonly brokenInvariants: readonly BrokenInvariant[];
}
