import { kept } from '../kept.ts';
import type { IncidentRow } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';
import { incidentRow } from './incident-row.ts';

const INCIDENT = kept((db, { id }: { readonly id: string }) =>
  db.selectFrom('incidents').selectAll().where('id', '=', id),
);

export async function readIncident(db: Db, id: string): Promise<IncidentRow | null> {
  const [row] = (await INCIDENT(db, { id })).rows;
  return row ? incidentRow(row) : null;
}
