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
  /** Of which segments and sources it is a share; absent: of all. */
  readonly segments?: readonly string[];
  readonly sources?: readonly string[];
}

/**
 * The steps that governance declares: shadow first, then shares, which only grow. Where segments or sources are named,
 * the order is that of the file, which begins with the least critical. The last step is all leads, written down or not.
 */
export function stepsOf(declared: readonly DeclaredStep[]): readonly Step[] {
  const steps = declared.map(readStep).filter(step => step.share < 1 || isPart(step));
  const shares = steps.filter(({ share }) => share > 0);
  const inOrder = shares.some(isPart) ? shares : shares.sort((a, b) => a.share - b.share);
  return [...steps.filter(({ share }) => share === 0), ...inOrder, { share: 1, minLeads: 0, minTime: 0 }];
}

function readStep({ share, min_leads, min_time, segments, sources }: DeclaredStep): Step {
  return {
    share: readShare(share) ?? 0,
    minLeads: min_leads ?? 0,
    minTime: readDuration(min_time ?? '')?.ms ?? 0,
    ...(segments === undefined ? {} : { segments }),
    ...(sources === undefined ? {} : { sources }),
  };
}

/** Whether a step is about some segments or sources alone. */
export const isPart = ({ segments, sources }: Step): boolean => segments !== undefined || sources !== undefined;
