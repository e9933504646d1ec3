import type { Selectable } from 'kysely';
import type { EventRow } from '../rows/events.ts';
import { storedJson } from '../stored-json.ts';
import type { Tables } from '../tables.ts';

/** A row of the table as the port hands it out. */
export function eventRow(row: Selectable<Tables['events']>): EventRow {
  return {
    n: row.n,
    leadId: row.lead_id,
    id: row.id,
    kind: row.kind,
    at: row.at,
    receivedAt: row.received_at,
    body: storedJson(row.body, `an event of lead ${row.lead_id}`),
    digest: row.digest,
    toldBy: row.told_by,
    state: row.state,
    reason: row.reason,
    waitsFor: row.waits_for,
    expiresAt: row.expires_at,
  };
}
