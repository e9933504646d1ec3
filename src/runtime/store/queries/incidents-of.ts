import type { IncidentRow } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';
import { incidentRow } from './incident-row.ts';

/** Incidents that one statement asks for: databases take only so many parameters. */
const CHUNK = 500;

/** Those of these ids that there are, by id. */
export async function incidentsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, IncidentRow>> {
  const found = new Map<string, IncidentRow>();
  for (let from = 0; from < ids.length; from += CHUNK) {
    const some = ids.slice(from, from + CHUNK);
    for (const row of await db.selectFrom('incidents').selectAll().where('id', 'in', some).execute())
      found.set(row.id, incidentRow(row));
  }
  return found;
}
