import type { Db } from '../tables.ts';

/** Protected leads that the candidate decided, or would have. */
export async function rolloutCells(db: Db, rollout: number, step: number) {
  const rows = await db
    .selectFrom('rollout_leads')
    .select(({ fn }) => ['cell', fn.countAll<number>().as('leads'), fn.sum<number>('queued').as('queued')])
    .where('rollout', '=', rollout)
    .where('step', '=', step)
    .where('side', '=', 'candidate')
    .where('cell', 'is not', null)
    .groupBy('cell')
    .orderBy('cell')
    .execute();
  return rows.map(({ cell, leads, queued }) => ({ cell: cell ?? '', leads: Number(leads), queued: Number(queued) }));
}
