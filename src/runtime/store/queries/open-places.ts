import type { WaitingPlace } from '../../../engine/measure/invariants/i05-queues-end.ts';
import type { Db } from '../tables.ts';

/** At most `limit` open places after the one of this lead, and whether an incident tells of each lead. */
export async function openPlaces(db: Db, after: string, limit: number): Promise<WaitingPlace[]> {
  const rows = await db
    .selectFrom('queue_entries')
    .select(['lead_id as leadId', 'queue', 'entered_at as enteredAt', 'expires_at as expiresAt', 'due_at as dueAt'])
    .select(({ selectFrom }) =>
      selectFrom('incidents')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('incidents.lead_id', '=', 'queue_entries.lead_id')
        .as('incidents'),
    )
    .where('ended_at', 'is', null)
    .where('lead_id', '>', after)
    .orderBy('lead_id')
    .limit(limit)
    .execute();
  return rows.map(({ incidents, ...place }) => ({ ...place, told: Number(incidents) > 0 }));
}
