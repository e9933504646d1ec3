import type { QueuePlace } from '../../../engine/measure/queue-place.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Leads that wait, and stays that ended since `from`. */
export async function queuePlaces(db: Db, from: Instant): Promise<QueuePlace[]> {
  const rows = await db
    .selectFrom('queue_entries')
    .select(['lead_id', 'queue', 'entered_at', 'expires_at', 'ended_at'])
    .where(({ eb, or }) => or([eb('ended_at', 'is', null), eb('ended_at', '>=', from)]))
    .orderBy('entered_at')
    .orderBy('n')
    .execute();
  return rows.map(row => ({
    leadId: row.lead_id,
    queue: row.queue,
    enteredAt: row.entered_at,
    leftAt: row.ended_at,
    expiresAt: row.expires_at,
  }));
}
