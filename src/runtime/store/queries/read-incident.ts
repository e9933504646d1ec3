import type { IncidentRow } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';
import { incidentRow } from './incident-row.ts';

export async function readIncident(db: Db, id: string): Promise<IncidentRow | null> {
  const row = await db.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? incidentRow(row) : null;
}
