import type { RolloutStep as DeclaredStep } from '../../model/types.gen.ts';
import { readDuration } from '../../time/duration.ts';
import { readShare } from '../../time/share.ts';

/** A share of the leads, and what it takes to go on. */
export interface Step {
  /** From 0 (shadow: the candidate decides beside the live release and nothing follows from it) to 1. */
  readonly share: number;
  readonly minLeads: number;
  /** Milliseconds. */
  readonly minTime: number;
}

/**
 * The steps that governance declares, by rising share: shares only grow, so that no lead flips back. The last one is all
 * leads, whether it is written down or not.
 */
export function stepsOf(declared: readonly DeclaredStep[]): readonly Step[] {
  const steps = declared.map(({ share, min_leads, min_time }) => ({
    share: readShare(share) ?? 0,
    minLeads: min_leads ?? 0,
    minTime: readDuration(min_time ?? '')?.ms ?? 0,
  }));
  const rising = steps.filter(({ share }) => share < 1).sort((a, b) => a.share - b.share);
  return [...rising, { share: 1, minLeads: 0, minTime: 0 }];
}
