import type { Selectable } from 'kysely';
import type { Decision } from '../../../engine/model/types.gen.ts';
import type { QueueEntry } from '../rows.ts';
import type { Tables } from '../tables.ts';

/** A row of the table as the port hands it out. */
export function queueEntry(row: Selectable<Tables['queue_entries']>): QueueEntry {
  return {
    n: row.n,
    leadId: row.lead_id,
    queue: row.queue,
    reason: row.reason as Decision['reason'],
    enteredAt: row.entered_at,
    retryAt: row.retry_at,
    expiresAt: row.expires_at,
    attempts: row.attempts,
    endedAt: row.ended_at,
    ending: row.ending,
  };
}
