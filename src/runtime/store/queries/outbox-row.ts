import type { Selectable } from 'kysely';
import type { OutboxRow } from '../rows/outbox.ts';
import { storedJson } from '../stored-json.ts';
import type { Tables } from '../tables.ts';

export const outboxRow = (row: Selectable<Tables['outbox']>): OutboxRow => ({
  n: row.n,
  key: row.key,
  channel: row.channel,
  recipient: row.recipient,
  kind: row.kind,
  leadId: row.lead_id,
  payload: storedJson(row.payload, `message ${row.n}`),
  createdAt: row.created_at,
  state: row.state,
  attempts: row.attempts,
  dueAt: row.due_at,
  leaseUntil: row.lease_until,
  token: row.token,
  lastError: row.last_error,
  sentAt: row.sent_at,
});
