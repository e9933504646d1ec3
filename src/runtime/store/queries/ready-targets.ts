import type { Db } from '../tables.ts';

export async function readyTargets(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('rollback_targets').select('target').distinct().orderBy('target').execute();
  return rows.map(row => row.target);
}
