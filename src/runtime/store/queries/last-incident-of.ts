import type { IncidentRow } from '../rows/incidents.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';
import { incidentRow } from './incident-row.ts';

/** The incident of this key that resolved last, not before `since`. */
export async function lastIncidentOf(db: Db, key: string, since: Instant): Promise<IncidentRow | null> {
  const row = await db
    .selectFrom('incidents')
    .selectAll()
    .where('key', '=', key)
    .where('resolved_at', '>=', since)
    .orderBy('resolved_at', 'desc')
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? incidentRow(row) : null;
}
