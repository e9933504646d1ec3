import type { Observation, Tally } from '../../engine/release/rollout/observation.ts';
import type { RolloutRow, Side } from '../store/rows/rollouts.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** What the running step has shown up to now. */
export async function observe(store: StoreReads, { n, step }: RolloutRow, now: Instant): Promise<Observation> {
  const tally = async (side: Side): Promise<Tally> => ({
    ...(await store.rolloutSums(n, step, side)),
    latencies: await store.rolloutLatencies(n, step, side, now),
  });
  return {
    base: await tally('base'),
    candidate: await tally('candidate'),
    protected: await store.rolloutCells(n, step),
  };
}
