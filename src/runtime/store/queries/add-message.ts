import type { NewOutboxRow } from '../rows/outbox.ts';
import type { Db } from '../tables.ts';

export async function addMessage(db: Db, message: NewOutboxRow): Promise<boolean> {
  const { key, channel, recipient, kind, leadId, payload, createdAt, state } = message;
  const row = { key, channel, recipient, kind, lead_id: leadId, payload: JSON.stringify(payload), state };
  const times = { created_at: createdAt, due_at: createdAt, sent_at: state === 'sent' ? createdAt : null };
  const result = await db
    .insertInto('outbox')
    .values({ ...row, ...times, attempts: 0, token: 0, lease_until: null, last_error: null })
    .onConflict(conflict => conflict.column('key').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
