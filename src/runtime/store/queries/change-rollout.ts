import type { RolloutChange, RolloutState } from '../rows/rollouts.ts';
import type { Db } from '../tables.ts';

const ENDED: ReadonlySet<RolloutState> = new Set(['done', 'aborted']);

export async function changeRollout(db: Db, n: number, change: RolloutChange): Promise<void> {
  const { step, stepSince, state, why, verdict } = change;
  await db
    .updateTable('rollouts')
    .set({
      ...(step === undefined ? {} : { step }),
      ...(stepSince === undefined ? {} : { step_since: stepSince }),
      ...(state === undefined ? {} : { state, slot: ENDED.has(state) ? null : 1 }),
      ...(why === undefined ? {} : { why }),
      ...(verdict === undefined ? {} : { verdict: verdict && JSON.stringify(verdict) }),
    })
    .where('n', '=', n)
    .execute();
}
