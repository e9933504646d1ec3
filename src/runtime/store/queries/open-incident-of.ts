import type { IncidentRow } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';
import { incidentRow } from './incident-row.ts';

/** The one incident of this key that is open. */
export async function openIncidentOf(db: Db, key: string): Promise<IncidentRow | null> {
  const row = await db
    .selectFrom('incidents')
    .selectAll()
    .where('key', '=', key)
    .where('resolved_at', 'is', null)
    .executeTakeFirst();
  return row ? incidentRow(row) : null;
}
