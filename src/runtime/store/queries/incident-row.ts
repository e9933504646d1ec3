import type { Insertable, Selectable } from 'kysely';
import type { Standing } from '../../../engine/sla/ladder/standing.ts';
import type { IncidentRow, NewIncident } from '../rows/incidents.ts';
import { storedJson } from '../stored-json.ts';
import type { Tables } from '../tables.ts';

type Row = Selectable<Tables['incidents']>;

/** A row of the table as the port hands it out. */
export function incidentRow(row: Row): IncidentRow {
  const { id, category, key, says, steps } = row;
  return {
    ...{ id, category, key, says, steps },
    leadId: row.lead_id,
    ladder: storedJson(row.ladder, `incident ${row.id}`),
    businessCritical: row.business_critical === 1,
    drill: row.drill === 1,
    refiredFrom: row.refired_from,
    standing: standingOf(row),
    dueAt: row.due_at,
    count: row.seen,
    ackedBy: row.acked_by,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by,
  };
}

const standingOf = (row: Row): Standing => ({
  openedAt: row.opened_at,
  level: row.level,
  startAt: row.start_at,
  respondBy: row.respond_by,
  ackedAt: row.acked_at,
  tries: row.tries,
  triedAt: row.tried_at,
  handedOver: row.handed_over === 1,
  repeats: row.repeats,
});

/** The columns that move while an incident is open. */
export const standingColumns = (standing: Standing) => ({
  level: standing.level,
  start_at: standing.startAt,
  respond_by: standing.respondBy,
  acked_at: standing.ackedAt,
  tries: standing.tries,
  tried_at: standing.triedAt,
  handed_over: standing.handedOver ? 1 : 0,
  repeats: standing.repeats,
});

/** A new incident as the table takes it. */
export const incidentColumns = (incident: NewIncident): Insertable<Tables['incidents']> => ({
  id: incident.id,
  category: incident.category,
  key: incident.key,
  lead_id: incident.leadId,
  policy: incident.ladder.policy,
  ladder: JSON.stringify(incident.ladder),
  business_critical: incident.businessCritical ? 1 : 0,
  drill: incident.drill ? 1 : 0,
  says: incident.says,
  opened_at: incident.standing.openedAt,
  refired_from: incident.refiredFrom,
  ...standingColumns(incident.standing),
  due_at: incident.dueAt,
  steps: 0,
  seen: 1,
  acked_by: null,
  resolved_at: null,
  resolved_by: null,
});
