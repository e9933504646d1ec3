import type { NewRollout } from '../rows/rollouts.ts';
import type { Db } from '../tables.ts';

export async function addRollout(db: Db, rollout: NewRollout): Promise<number> {
  const { candidate, base, steps, startedAt, who, rollbackTo } = rollout;
  const { n } = await db
    .insertInto('rollouts')
    .values({
      candidate,
      base,
      steps: JSON.stringify(steps),
      step: 0,
      step_since: startedAt,
      started_at: startedAt,
      state: 'running',
      who,
      rollback_to: rollbackTo,
      slot: 1,
    })
    .returning('n')
    .executeTakeFirstOrThrow();
  return n;
}
