import type { LiveRelease } from '../releases/live-release.ts';
import type { RolloutRow } from '../store/rows/rollouts.ts';

/** A release on its way to all leads, as long as it is on it. */
export interface Candidate {
  readonly release: LiveRelease;
  readonly rollout: Pick<RolloutRow, 'n' | 'step' | 'steps'>;
}
