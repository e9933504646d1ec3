import type { Notice } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function addNotice(db: Db, notice: Notice): Promise<void> {
  const { leadId, kind, payload, createdAt, dueAt } = notice;
  await db
    .insertInto('outbox')
    .values({
      lead_id: leadId,
      kind,
      payload: JSON.stringify(payload),
      created_at: createdAt,
      due_at: dueAt,
      attempts: 0,
    })
    .execute();
}
