import type { RolloutRow } from '../store/rows/rollouts.ts';
import type { StoreReads } from '../store/store.ts';

/** The rollout that is under way; null when none is. There is one at most. */
export async function runningRollout(store: StoreReads): Promise<RolloutRow | null> {
  const latest = (await store.rollouts(1))[0];
  return latest && latest.state !== 'done' && latest.state !== 'aborted' ? latest : null;
}
