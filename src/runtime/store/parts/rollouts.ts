import { addRollout } from '../queries/add-rollout.ts';
import { addRolloutLead } from '../queries/add-rollout-lead.ts';
import { changeRollout } from '../queries/change-rollout.ts';
import { readRollouts } from '../queries/read-rollouts.ts';
import { rolloutCells } from '../queries/rollout-cells.ts';
import { rolloutLatencies } from '../queries/rollout-latencies.ts';
import { rolloutSums } from '../queries/rollout-sums.ts';
import type { NewRollout, RolloutChange, RolloutLead, RolloutRow, RolloutSums, Side } from '../rows/rollouts.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

export interface RolloutsReads {
  /** Rollouts, the latest first. */
  rollouts(limit: number): Promise<readonly RolloutRow[]>;
  rolloutSums(rollout: number, step: number, side: Side): Promise<RolloutSums>;
  /** Milliseconds to the first owner, or the age at `now` of those without one. */
  rolloutLatencies(rollout: number, step: number, side: Side, now: Instant): Promise<readonly number[]>;
  rolloutCells(
    rollout: number,
    step: number,
  ): Promise<readonly { readonly cell: string; readonly leads: number; readonly queued: number }[]>;
}

export interface RolloutsWrites {
  /** Answers its number. Throws when another one is under way. */
  addRollout(rollout: NewRollout): Promise<number>;
  changeRollout(n: number, change: RolloutChange): Promise<void>;
  addRolloutLead(lead: RolloutLead): Promise<void>;
}

export const rolloutsReads = (db: Db): RolloutsReads => ({
  rollouts: limit => readRollouts(db, limit),
  rolloutSums: (rollout, step, side) => rolloutSums(db, rollout, step, side),
  rolloutLatencies: (rollout, step, side, now) => rolloutLatencies(db, { rollout, step, side }, now),
  rolloutCells: (rollout, step) => rolloutCells(db, rollout, step),
});

export const rolloutsWrites = (db: Db): RolloutsWrites => ({
  addRollout: rollout => addRollout(db, rollout),
  changeRollout: (n, change) => changeRollout(db, n, change),
  addRolloutLead: lead => addRolloutLead(db, lead),
});
