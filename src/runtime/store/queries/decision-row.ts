import type { Selectable } from 'kysely';
import type { DecisionRow } from '../rows.ts';
import { storedJson } from '../stored-json.ts';
import type { Tables } from '../tables.ts';

/** A row of the table as the port hands it out. */
export function decisionRow(row: Selectable<Tables['decisions']>): DecisionRow {
  return {
    leadId: row.lead_id,
    seq: row.seq,
    decision: storedJson(row.decision, `a decision of lead ${row.lead_id}`),
    by: { bundle: row.bundle, fallback: row.fallback === 1, ...(row.roster === null ? {} : { roster: row.roster }) },
    state: storedJson(row.state, `a decision of lead ${row.lead_id}`),
    cause: row.cause,
    at: row.at,
    ...(row.event === null ? {} : { event: row.event }),
    ...(row.enriched === '[]' ? {} : { enriched: storedJson(row.enriched, `a decision of lead ${row.lead_id}`) }),
  };
}
