import type { Observation, ProtectedTally, Tally } from '../../../../src/engine/release/rollout/observation.ts';

const NOTHING: Tally = {
  leads: 0,
  queued: 0,
  fallback: 0,
  conflicts: 0,
  noRule: 0,
  missingField: 0,
  inactiveOwners: 0,
  latencies: [],
};

/** What a step saw, told by what is worth telling. */
export const seen = (
  base: Partial<Tally>,
  candidate: Partial<Tally>,
  cells: readonly ProtectedTally[] = [],
): Observation => ({ base: { ...NOTHING, ...base }, candidate: { ...NOTHING, ...candidate }, protected: cells });
