import { instantText, instantTextOrNull } from '../../engine/time/instant.ts';
import type { OutboxRow } from '../store/rows/outbox.ts';

/** A message as the API shows it: never an address, never the token of a lease. */
export const outboxAnswer = (row: OutboxRow) => ({
  n: row.n,
  key: row.key,
  channel: row.channel,
  to: row.recipient,
  kind: row.kind,
  lead_id: row.leadId,
  state: row.state,
  says: typeof row.payload.says === 'string' ? row.payload.says : null,
  attempts: row.attempts,
  created_at: instantText(row.createdAt),
  due_at: row.state === 'pending' ? instantText(row.dueAt) : null,
  lease_until: instantTextOrNull(row.leaseUntil),
  sent_at: instantTextOrNull(row.sentAt),
  last_error: row.lastError,
});
