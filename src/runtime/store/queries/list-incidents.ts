import type { IncidentRow, IncidentsWanted } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';
import { incidentRow } from './incident-row.ts';

/** Newest first. */
export async function listIncidents(db: Db, { state, limit }: IncidentsWanted): Promise<IncidentRow[]> {
  const all = db.selectFrom('incidents').selectAll();
  const wanted = state === 'open' ? all.where('resolved_at', 'is', null) : all;
  const rows = await wanted.orderBy('opened_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(incidentRow);
}
