import type { Selectable } from 'kysely';
import type { DecisionRow } from '../rows.ts';
import type { Tables } from '../tables.ts';

/** A row of the table as the port hands it out. */
export function decisionRow(row: Selectable<Tables['decisions']>): DecisionRow {
  return {
    leadId: row.lead_id,
    seq: row.seq,
    decision: JSON.parse(row.decision),
    by: { bundle: row.bundle, fallback: row.fallback === 1, ...(row.roster === null ? {} : { roster: row.roster }) },
    state: JSON.parse(row.state),
    cause: row.cause,
    at: row.at,
    ...(row.event === null ? {} : { event: row.event }),
    ...(row.enriched === '[]' ? {} : { enriched: JSON.parse(row.enriched) }),
  };
}
