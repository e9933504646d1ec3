import type { RolloutRow } from '../rows/rollouts.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

export async function readRollouts(db: Db, limit: number): Promise<RolloutRow[]> {
  const rows = await db.selectFrom('rollouts').selectAll().orderBy('n', 'desc').limit(limit).execute();
  return rows.map(({ slot: _, step_since, started_at, rollback_to, steps, verdict, ...same }) => ({
    ...same,
    steps: storedJson(steps, 'a rollout'),
    stepSince: step_since,
    startedAt: started_at,
    rollbackTo: rollback_to,
    verdict: verdict === null ? null : storedJson(verdict, 'a rollout'),
  }));
}
