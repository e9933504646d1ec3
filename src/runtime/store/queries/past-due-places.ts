import type { WaitingPlace } from '../../../engine/measure/invariants/i05-queues-end.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Open places whose time is over, and whether an incident tells of their lead. */
export async function pastDuePlaces(db: Db, now: Instant): Promise<WaitingPlace[]> {
  const rows = await db
    .selectFrom('queue_entries')
    .select(['lead_id as leadId', 'queue', 'expires_at as expiresAt'])
    .select(({ selectFrom }) =>
      selectFrom('incidents')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('incidents.lead_id', '=', 'queue_entries.lead_id')
        .as('incidents'),
    )
    .where('ended_at', 'is', null)
    // A place is due at the end of its time at the latest: by that the index finds it.
    .where('due_at', '<', now)
    .where('expires_at', '<', now)
    .execute();
  return rows.map(({ incidents, ...place }) => ({ ...place, told: Number(incidents) > 0 }));
}
