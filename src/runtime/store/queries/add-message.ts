import type { NewOutboxRow } from '../rows/outbox.ts';
import { insertText, runText } from '../run-text.ts';
import type { Db } from '../tables.ts';

/** False when a message of this key is there already. */
export async function addMessage(db: Db, message: NewOutboxRow): Promise<boolean> {
  const { key, channel, recipient, kind, leadId, payload, createdAt, state } = message;
  const sentAt = state === 'sent' ? createdAt : null;
  const said = [key, channel, recipient, kind, leadId, JSON.stringify(payload), state];
  const { numAffectedRows } = await runText(db, ADD, [...said, createdAt, createdAt, sentAt, 0, 0]);
  return numAffectedRows === 1n;
}

const SAID = ['key', 'channel', 'recipient', 'kind', 'lead_id', 'payload', 'state'];

const ADD = `${insertText('outbox', [...SAID, 'created_at', 'due_at', 'sent_at', 'attempts', 'token'])} on conflict (key) do nothing`;
