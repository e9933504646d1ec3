import type { NewEntry } from '../rows.ts';
import { insertText, runText } from '../run-text.ts';
import type { Db } from '../tables.ts';

export async function enterQueue(db: Db, entry: NewEntry): Promise<void> {
  const { leadId, queue, reason, enteredAt, retryAt, expiresAt } = entry;
  const dueAt = Math.min(retryAt, expiresAt ?? retryAt);
  await runText(db, INSERT, [leadId, queue, reason, enteredAt, retryAt, expiresAt, dueAt, 0]);
}

const INSERT = insertText('queue_entries', [
  'lead_id',
  'queue',
  'reason',
  'entered_at',
  'retry_at',
  'expires_at',
  'due_at',
  'attempts',
]);
