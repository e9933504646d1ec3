import type { NewEvent } from '../rows/events.ts';
import type { Db } from '../tables.ts';

export async function addEvent(db: Db, event: NewEvent): Promise<void> {
  await db
    .insertInto('events')
    .values({
      lead_id: event.leadId,
      id: event.id,
      kind: event.kind,
      at: event.at,
      received_at: event.receivedAt,
      body: JSON.stringify(event.body),
      digest: event.digest,
      told_by: event.toldBy,
      state: event.state,
      reason: event.reason,
      waits_for: event.waitsFor,
      expires_at: event.expiresAt,
    })
    .execute();
}
