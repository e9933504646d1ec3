import type { IncidentStep } from '../rows/incidents.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

/** The steps of some incidents by their ids, first to last. */
export async function readIncidentSteps(
  db: Db,
  incidents: readonly string[],
): Promise<ReadonlyMap<string, readonly IncidentStep[]>> {
  const steps = new Map<string, IncidentStep[]>(incidents.map(id => [id, []]));
  if (incidents.length === 0) return steps;
  const rows = await db
    .selectFrom('incident_steps')
    .selectAll()
    .where('incident', 'in', incidents)
    .orderBy('incident')
    .orderBy('seq')
    .execute();
  for (const { incident, seq, at, level, step, says, detail } of rows)
    steps.get(incident)?.push({ seq, at, level, step, says, detail: storedJson(detail, `incident ${incident}`) });
  return steps;
}
