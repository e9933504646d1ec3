import type { StepVerdict } from './judge-step.ts';
import type { Step } from './steps.ts';

/** How a rollout stands between two looks at it. */
export interface Standing {
  readonly steps: readonly Step[];
  /** Index into the steps. */
  readonly step: number;
  readonly paused: boolean;
  /** Milliseconds for which the step has run. */
  readonly ranFor: number;
  /** A freeze window holds now: nothing advances in it. Going back is always allowed. */
  readonly frozen: boolean;
}

/** What to do with a rollout now. */
export type Move =
  | { readonly move: 'wait'; readonly why: string }
  /** Few leads came for so long that a person has to decide. */
  | { readonly move: 'ask'; readonly why: string }
  | { readonly move: 'advance'; readonly to: number }
  | { readonly move: 'finish' }
  | { readonly move: 'abort'; readonly why: string };

/** After so many times its shortest time, a step that still can't tell asks a person. */
const PATIENCE = 6;

/** Pure: going back needs no permission and no patience; going on needs a pass, no freeze and no pause. */
export function nextMove(standing: Standing, { verdict, says }: StepVerdict): Move {
  const { steps, step, paused, frozen, ranFor } = standing;
  if (verdict === 'fail') return { move: 'abort', why: says };
  if (paused) return { move: 'wait', why: 'it is paused' };
  if (verdict === 'insufficient') {
    const long = ranFor > Math.max(steps[step]?.minTime ?? 0, 60_000) * PATIENCE;
    return long ? { move: 'ask', why: says } : { move: 'wait', why: says };
  }
  if (frozen) return { move: 'wait', why: 'a freeze window holds the step where it is' };
  return step + 1 < steps.length - 1 ? { move: 'advance', to: step + 1 } : { move: 'finish' };
}
