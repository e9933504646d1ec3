import type { FaultsCounted } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';

/** Exceptions of these kinds; of one subject alone when it is named. Counts no further than `most`. */
export async function countExceptions(db: Db, faults: FaultsCounted, subject?: string): Promise<number> {
  const all = db
    .selectFrom('exceptions')
    .select('n')
    .where('category', 'in', faults.categories)
    .where('at', '>=', faults.since);
  const rows = await (subject === undefined ? all : all.where('subject', '=', subject)).limit(faults.most).execute();
  return rows.length;
}
