import { instantText, instantTextOrNull } from '../../engine/time/instant.ts';
import type { IncidentRow, IncidentStep, IncidentsWanted } from '../store/rows/incidents.ts';
import type { StoreReads } from '../store/store.ts';

/** An incident with all its steps, as the outside sees it. */
export function incidentView(incident: IncidentRow, steps: readonly IncidentStep[]) {
  const { id, category, key, ladder, standing, count, drill, says } = incident;
  return {
    ...{ id, category, key },
    lead_id: incident.leadId,
    policy: ladder.policy,
    release: ladder.release,
    level: standing.level,
    opened_at: instantText(standing.openedAt),
    respond_by: instantTextOrNull(standing.respondBy),
    acked_at: instantTextOrNull(standing.ackedAt),
    acked_by: incident.ackedBy,
    resolved_at: instantTextOrNull(incident.resolvedAt),
    resolved_by: incident.resolvedBy,
    next_at: instantTextOrNull(incident.dueAt),
    business_critical: incident.businessCritical,
    fired_before: incident.refiredFrom,
    ...{ count, drill, says },
    steps: steps.map(({ at, level, step, says: said, detail }) => ({
      at: instantText(at),
      level,
      step,
      says: said,
      ...detail,
    })),
  };
}

export type IncidentView = ReturnType<typeof incidentView>;

export async function readIncidents(store: StoreReads, wanted: IncidentsWanted): Promise<IncidentView[]> {
  const incidents = await store.incidents(wanted);
  const steps = await store.incidentSteps(incidents.map(({ id }) => id));
  return incidents.map(incident => incidentView(incident, steps.get(incident.id) ?? []));
}

export async function readOneIncident(store: StoreReads, id: string): Promise<IncidentView | null> {
  const incident = await store.incident(id);
  return incident && incidentView(incident, (await store.incidentSteps([id])).get(id) ?? []);
}
