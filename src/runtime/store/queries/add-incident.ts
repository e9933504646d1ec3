import type { NewIncident } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';
import { incidentColumns } from './incident-row.ts';

export async function addIncident(db: Db, incident: NewIncident): Promise<void> {
  await db.insertInto('incidents').values(incidentColumns(incident)).execute();
}
