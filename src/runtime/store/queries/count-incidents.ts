import type { FaultsCounted } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';

/** Incidents of these kinds; drills are no faults. Counts no further than `most`. */
export async function countIncidents(db: Db, { categories, since, most }: FaultsCounted): Promise<number> {
  const rows = await db
    .selectFrom('incidents')
    .select('id')
    .where('category', 'in', categories)
    .where('opened_at', '>=', since)
    .where('drill', '=', 0)
    .limit(most)
    .execute();
  return rows.length;
}
