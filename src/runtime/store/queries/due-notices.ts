import type { Instant, Notice } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function dueNotices(db: Db, now: Instant, limit: number): Promise<Notice[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['lead_id', 'kind', 'payload', 'created_at', 'due_at'])
    .where('done_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map(row => ({
    leadId: row.lead_id,
    kind: row.kind,
    payload: JSON.parse(row.payload),
    createdAt: row.created_at,
    dueAt: row.due_at,
  }));
}
